-- The record of the roster. Dates are civil dates in the organisation's zone; a last day is included, null means open.

create extension if not exists btree_gist;

create table organisation (
    id                    uuid    primary key default uuidv7(),
    code                  text    not null unique,
    version               bigint  not null default 0,
    name                  text    not null,
    zone                  text    not null,
    calendar              text    not null,
    clinical_lead_name    text,
    clinical_lead_email   text,
    service_manager_name  text,
    service_manager_email text,
    fallback_email        text,
    ops_email             text,
    monitored_from        date    not null,
    record_by             text,
    mail_at               time    not null
);

-- The role of people with this position title, unless their assignment names one itself.
create table title_role (
    organisation_id uuid not null references organisation on delete cascade,
    title_key       text not null check (title_key = lower(title_key)),
    title           text not null,
    role            text not null,
    primary key (organisation_id, title_key)
);

create table team (
    id              uuid   primary key default uuidv7(),
    organisation_id uuid   not null references organisation,
    code            text   not null,
    version         bigint not null default 0,
    name            text   not null,
    mode            text   not null check (mode in ('off', 'rehearsal', 'live')),
    unique (organisation_id, code)
);

-- Every code a team has or had: no code ever means two teams.
create table team_code (
    organisation_id uuid not null references organisation,
    code            text not null,
    team_id         uuid not null references team on delete cascade,
    primary key (organisation_id, code)
);
create index team_code_team on team_code (team_id);
alter table team add foreign key (organisation_id, code) references team_code (organisation_id, code) deferrable initially deferred;

create table person (
    id                uuid   primary key default uuidv7(),
    organisation_id   uuid   not null references organisation,
    employee_number   text   not null,
    version           bigint not null default 0,
    name              text   not null,
    email             text,
    line_manager      text,
    source_as_of      timestamptz,
    pattern_as_of     timestamptz,
    supervisors_as_of timestamptz,
    unique (organisation_id, employee_number)
);

create table team_lead (
    team_id        uuid    not null references team on delete cascade,
    position       integer not null,
    person_id      uuid    references person,
    external_name  text,
    external_email text,
    from_on        date    not null,
    to_on          date,
    deputy         boolean not null,
    primary key (team_id, position),
    check ((person_id is null) <> (external_email is null)),
    check (to_on >= from_on)
);
create index team_lead_person on team_lead (person_id);

create table assignment (
    id        uuid primary key default uuidv7(),
    person_id uuid not null references person on delete cascade,
    number    text not null,
    unique (person_id, number)
);

create table assignment_period (
    assignment_id  uuid not null references assignment on delete cascade,
    from_on        date not null,
    to_on          date,
    position_title text not null,
    role           text,
    team_id        uuid not null references team,
    held           daterange not null generated always as (daterange(from_on, to_on, '[]')) stored,
    primary key (assignment_id, from_on),
    constraint assignment_periods_do_not_overlap
        unique (assignment_id, held without overlaps) deferrable initially deferred
);
create index assignment_period_team on assignment_period (team_id);

create table assignment_term (
    assignment_id   uuid          not null,
    period_from     date          not null,
    from_on         date          not null,
    hours           numeric(4, 2) not null check (hours > 0 and hours <= 60),
    full_time_hours numeric(4, 2) not null check (full_time_hours > 0 and full_time_hours <= 60),
    primary key (assignment_id, period_from, from_on),
    foreign key (assignment_id, period_from) references assignment_period on delete cascade
);

create table pattern_period (
    person_id uuid   not null references person on delete cascade,
    from_on   date   not null,
    days      text[] not null check (days <@ array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
    primary key (person_id, from_on)
);

create table supervisor (
    person_id      uuid    not null references person on delete cascade,
    position       integer not null,
    type           text    not null,
    supervisor_id  uuid    references person,
    external_id    text,
    external_name  text,
    external_email text,
    from_on        date    not null,
    to_on          date,
    primary key (person_id, position),
    check ((supervisor_id is null) <> (external_id is null)),
    check (supervisor_id <> person_id),
    check (to_on >= from_on)
);
create index supervisor_supervisor on supervisor (supervisor_id);

-- As reported; they may overlap. A withdrawn one stays, so that an older report cannot bring it back.
create table absence (
    person_id    uuid    not null references person on delete cascade,
    source_id    text    not null,
    kind         text    not null,
    from_on      date    not null,
    to_on        date,
    part_day     boolean not null,
    source_as_of timestamptz,
    withdrawn    boolean not null default false,
    primary key (person_id, source_id),
    check (to_on >= from_on)
);
create index absence_kind on absence (kind);

-- That somebody was erased, and why; not who.
create table erasure (
    person_id       uuid        primary key,
    organisation_id uuid        not null references organisation,
    reason          text        not null,
    erased_at       timestamptz not null
);
