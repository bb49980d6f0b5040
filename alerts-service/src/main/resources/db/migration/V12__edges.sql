-- How mails name supervisees, as the organisation decides. A fact, as all of organisations.v1 is.
alter table organisation
    add column names_in_mail text not null default 'full' check (names_in_mail in ('full', 'initials'));

-- Calendars that leads and supervisors subscribe to. The address is the secret; only its hash is kept. Records: backed up, never
-- rebuilt.
create table calendar_subscription (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    audience        text        not null check (audience in ('lead', 'supervisor')),
    person_id       uuid,
    email           text,
    secret_hash     bytea       not null unique,
    made_at         timestamptz not null,
    check ((person_id is null) <> (email is null))
);
create index calendar_subscription_organisation on calendar_subscription (organisation_id, made_at);

-- Each due date of an interval by an identity that calendars know it by, and how often it has moved, come or gone.
create table due_date (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    person_id       uuid        not null,
    assignment_id   uuid,
    pack            text        not null,
    requirement     text        not null,
    due_on          date        not null,
    cancelled       boolean     not null default false,
    sequence        integer     not null default 0,
    changed_at      timestamptz not null
);
create unique index due_date_subject on due_date (person_id, assignment_id, pack, requirement) nulls not distinct;
create index due_date_organisation on due_date (organisation_id, due_on);
insert into due_date (organisation_id, person_id, assignment_id, pack, requirement, due_on, changed_at)
select organisation_id, person_id, assignment_id, pack, requirement, due_on, changed_at
  from standing where due_on is not null and required is null;

-- Episodes are published from now on, those that are here already once. Of whom is erased nothing is told.
insert into publication (topic, key, version, published_version, erased)
select 'alerts.v1', e.id, (extract(epoch from clock_timestamp()) * 1000000)::bigint, 0, coalesce(h.erased, false)
  from episode e left join held_version h on h.topic = 'staff.v1' and h.key = e.person_id;

-- Where a team's cards go. The address is a secret. A record of this service.
create table team_webhook (
    team_id         uuid primary key,
    organisation_id uuid        not null,
    url             text        not null,
    set_at          timestamptz not null,
    -- it refused a card for good: nothing is sent until another address is given
    off_at          timestamptz,
    off_because     text,
    check ((off_at is null) = (off_because is null))
);

create table team_card (
    id              uuid primary key default uuidv7(),
    team_id         uuid        not null,
    organisation_id uuid        not null,
    run_id          uuid        not null references run,
    -- what it counts
    episodes        uuid[]      not null,
    body            json        not null,
    state           text        not null default 'queued' check (state in ('queued', 'accepted', 'replaced', 'refused')),
    -- those below are read and written with the database's clock
    queued_at       timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    leased_until    timestamptz,
    settled_at      timestamptz,
    attempts        integer     not null default 0,
    error           text,
    unique (team_id, run_id)
);
create index team_card_queue on team_card (next_attempt_at) where state = 'queued';
create index team_card_of_team on team_card (team_id, queued_at);

-- Links to supervisors' weeks: rounds of their own kind. One that was not composed on its day is done all the same; why nothing was sent
-- stands beside it.
alter table run drop constraint run_kind_check, add column skipped text;
alter table run add constraint run_kind_check check (kind in ('daily', 'going_live', 'week_link'));
create table week_link_plan (
    organisation_id uuid primary key,
    basis           text        not null,
    next_at         timestamptz not null
);
create index session_booked on session (organisation_id, happens_on) where status = 'booked';
