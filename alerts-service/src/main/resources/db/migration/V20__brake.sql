-- Too many ends of posts at once are held back until somebody decides. Records of this service: backed up, never rebuilt.
create table held_change (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    people          integer     not null default 0,
    held_at         timestamptz not null,
    -- when somebody was added last, by the database's clock
    grown_at        timestamptz not null default now(),
    notified_at     timestamptz,
    decision        text check (decision in ('confirmed', 'rejected', 'corrected')),
    decided_at      timestamptz,
    decided_by      text,
    note            text,
    check ((decision is null) = (decided_at is null))
);
create index held_change_organisation on held_change (organisation_id);

-- An end that was told some days ago at most, or that is held or rejected, with the posts of before and as told. One that is held by no
-- change is in effect already.
create table told_end (
    person_id       uuid primary key,
    organisation_id uuid        not null,
    change_id       uuid references held_change,
    told_at         timestamptz not null,
    last_on         date        not null,
    team_ids        uuid[]      not null,
    posts_before    json        not null,
    posts_told      json        not null
);
create index told_end_organisation on told_end (organisation_id);
