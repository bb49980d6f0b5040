-- More of the roster, for bookings and the supervisor's week: still a projection that can be read again. Why somebody is away is not kept.
-- A period's last day is in it; 9999-12-31 stands for one that is open.
alter table directory_organisation
    add column name     text not null default '',
    add column calendar text not null default 'none';
alter table directory_person
    add column pattern_from date[] not null default '{}',
    add column pattern_days text[] not null default '{}',   -- such as mon,tue
    add column away_from    date[] not null default '{}',
    add column away_to      date[] not null default '{}',
    add column post_from    date[] not null default '{}',
    add column post_to      date[] not null default '{}';

create table directory_supervision (
    person_id       uuid not null,
    organisation_id uuid not null,
    type            text not null,
    supervisor_key  text not null,                -- as in session
    supervisor_name text,                         -- of one from outside
    from_on         date not null,
    to_on           date not null
);
create index directory_supervision_person on directory_supervision (person_id);
create index directory_supervision_supervisor on directory_supervision (organisation_id, supervisor_key);

-- A row of a batch that comes from nowhere is known by what it says.
create index session_said on session (organisation_id, request_hash);

-- Bookings made in one go. Its sessions are ordinary ones that name it in their state.
create table series (
    id              uuid  primary key,
    organisation_id uuid  not null,
    source          text,
    external_id     text,
    request_hash    text  not null,               -- of what was asked for
    created_on      date  not null,
    cancelled_on    date,                         -- of what was left of it then
    plan            jsonb not null,
    unique (organisation_id, source, external_id),
    check ((source is null) = (external_id is null))
);
create index series_said on series (organisation_id, request_hash);

alter table session add column series_id uuid references series (id);
create index session_series on session (series_id, date) where series_id is not null;

-- A projection of alerts.v1: what is open, for the supervisor's page. It can be dropped and read again.
create table open_alert (
    id              uuid   primary key,
    organisation_id uuid   not null,
    person_id       uuid   not null,
    level           text   not null,
    title           text   not null,
    due             date,
    below_from      date,
    next_booked     date,
    hold            text,
    hold_until      date,
    supervisor_keys text[] not null               -- as in session
);
create index open_alert_supervisor on open_alert using gin (supervisor_keys);

-- Links by which somebody said that a session had happened. Each works once.
create table log_use (
    jti        text        primary key,
    session_id uuid        not null references session (id),
    used_at    timestamptz not null
);
