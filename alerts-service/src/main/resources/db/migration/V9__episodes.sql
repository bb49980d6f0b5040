-- Episodes get a kind and a level, the steps of their ladder, holds and acknowledgements.

alter table episode
    add column kind        text    not null default 'lapse'
        check (kind in ('lapse', 'needs_cover', 'rebook', 'slot_clash', 'missed_again')),
    add column level       text    not null default 'below'
        check (level in ('notice', 'due_soon', 'overdue', 'below', 'escalated')),
    add column strength    text    not null default 'must' check (strength in ('must', 'should', 'local')),
    add column due_on      date,
    add column below_from  date,
    -- the day on which it first counted as an alert; null: it never did
    add column alerted_on  date,
    -- why it is not told of for the time being, from when and until when
    add column held_because text check (held_because in ('absence', 'exemption', 'booking', 'awaiting_record')),
    add column held_since  date,
    add column held_until  date,
    add column held_session uuid,
    add column held_days   integer not null default 0,
    add column unrecorded  boolean not null default false,
    add column back_on     date,
    -- through whom the session came that closed it, if it had been asserted from a mail
    add column asserted    boolean not null default false;
update episode set alerted_on = opened_on;
alter table episode alter column kind drop default, alter column level drop default, alter column strength drop default;

drop index episode_open;
create unique index episode_open on episode (kind, person_id, assignment_id, pack, requirement, window_from)
    nulls not distinct where closed_at is null;
create index episode_open_of_organisation on episode (organisation_id) where closed_at is null;

alter table episode_history add column kind text not null default 'lapse', add column level text;
alter table episode_history alter column kind drop default;

-- The steps: from due_on on, these are to be told. base_on is the day by the guideline alone, without the days held.
create table episode_rung (
    episode_id uuid    not null references episode,
    number     integer not null,
    level      text    not null,
    audience   text[]  not null,
    base_on    date    not null,
    due_on     date    not null,
    primary key (episode_id, number)
);

-- Asked for by people. A row goes when its cause does; the history keeps both ends.
create table episode_hold (
    episode_id uuid primary key references episode,
    because    text        not null check (because in ('exemption', 'booking')),
    session_id uuid,
    until_on   date,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    check ((because = 'booking') = (session_id is not null) and (because = 'exemption') = (until_on is not null))
);
create table episode_acknowledgement (
    episode_id uuid primary key references episode,
    by_name    text        not null,
    reason     text        not null,
    until_on   date        not null,
    at         timestamptz not null
);
