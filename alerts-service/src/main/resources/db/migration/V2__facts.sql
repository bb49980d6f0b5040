-- This service's own copy of the facts: a projection of organisations.v1, staff.v1 and sessions.v1. Nothing here is a record;
-- it can be thrown away and read again. No foreign keys: the topics arrive in any order. Dates are civil dates in the
-- organisation's zone; a period's last day is in it, and null means open.

create table organisation (
    id                    uuid primary key,
    code                  text not null,
    name                  text not null,
    zone                  text not null,
    calendar              text not null,
    clinical_lead_name    text,
    clinical_lead_email   text,
    service_manager_name  text,
    service_manager_email text,
    fallback_email        text,
    ops_email             text,
    monitored_from        date not null,
    record_by             text,
    mail_at               time not null
);
create index organisation_code on organisation (code);

create table team (
    id              uuid   primary key,
    organisation_id uuid   not null,
    code            text   not null,
    former_codes    text[] not null,
    name            text   not null,
    mode            text   not null check (mode in ('off', 'rehearsal', 'live'))
);
create index team_organisation on team (organisation_id, code);

create table team_lead (
    team_id        uuid    not null,
    ordinal        integer not null,
    person_id      uuid,
    external_name  text,
    external_email text,
    from_on        date    not null,
    to_on          date,
    deputy         boolean not null,
    primary key (team_id, ordinal)
);
create index team_lead_person on team_lead (person_id);

create table person (
    id              uuid    primary key,
    organisation_id uuid    not null,
    employee_number text    not null,
    name            text    not null,
    email           text,
    pattern_assumed boolean not null
);
create index person_organisation on person (organisation_id, employee_number);

-- One row for each period; the same assignment may have several.
create table assignment_period (
    person_id      uuid not null,
    ordinal        integer not null,
    assignment_id  uuid not null,
    number         text not null,
    position_title text,
    role           text,
    team_id        uuid not null,
    from_on        date not null,
    to_on          date,
    primary key (person_id, ordinal)
);
create index assignment_period_team on assignment_period (team_id);

create table assignment_term (
    person_id       uuid    not null,
    assignment_id   uuid    not null,
    from_on         date    not null,
    hours           numeric not null,
    full_time_hours numeric not null,
    primary key (person_id, assignment_id, from_on)
);

-- Days of the week, Monday = 1 to Sunday = 7.
create table pattern_period (
    person_id uuid       not null,
    from_on   date       not null,
    days      smallint[] not null,
    primary key (person_id, from_on)
);

create table absence (
    person_id uuid not null,
    from_on   date not null,
    to_on     date,
    class     text not null check (class in ('planned', 'unplanned', 'long')),
    primary key (person_id, from_on)
);

create table person_supervisor (
    person_id            uuid    not null,
    ordinal              integer not null,
    type                 text    not null,
    supervisor_person_id uuid,
    external_id          text,
    external_name        text,
    external_email       text,
    from_on              date    not null,
    to_on                date,
    primary key (person_id, ordinal)
);
create index person_supervisor_supervisor on person_supervisor (supervisor_person_id);

-- Segments as two arrays of one length; the size is of those who attended, or who are expected.
create table session (
    id                   uuid   primary key,
    organisation_id      uuid   not null,
    form                 text   not null,
    mode                 text   not null,
    happens_on              date   not null,
    starts_at              time,
    supervisor_person_id uuid,
    supervisor_name      text,
    segment_types        text[] not null,
    segment_minutes      integer[] not null,
    size                 integer not null,
    contracted_size      integer,
    status               text   not null check (status in ('booked', 'held', 'cancelled', 'missed')),
    flags                text[] not null,
    recorded_on          date,
    booked_on            date,
    cancelled_on         date
);

create table attendance (
    session_id   uuid   not null,
    person_id    uuid   not null,
    attended     boolean,
    minutes      integer,
    flags        text[] not null,
    intervention text,
    primary key (session_id, person_id)
);
create index attendance_person on attendance (person_id);
