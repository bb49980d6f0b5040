-- One alarm clock for time and for facts: -infinity means that a fact has changed, infinity that nothing is known of the person.
create table person_wake (
    person_id uuid primary key,
    wake_at   timestamptz not null,
    woken_at  timestamptz not null
);
create index person_wake_due on person_wake (wake_at);

-- Where a post stands against a requirement. Written by the evaluator alone; as json, not jsonb, so that what is read can be
-- compared with what would be written.
create table standing (
    person_id         uuid  not null,
    assignment_id     uuid  not null,
    pack              text  not null,
    requirement       text  not null,
    pack_version      text  not null,
    organisation_id   uuid  not null,
    team_id           uuid,
    state             text  not null,
    since_on          date  not null,
    due_on            date,
    due_soon_from_on  date,
    below_from_on     date,
    email_on          date,
    escalate_on       date[] not null,
    anchor_on         date,
    next_booked_on    date,
    window_from_on    date,
    window_to_on      date,
    flags             text[] not null,
    standing          json  not null,
    evaluated_on      date  not null,
    changed_at        timestamptz not null,
    primary key (person_id, assignment_id, pack, requirement)
);
create index standing_organisation on standing (organisation_id, state);
create index standing_team on standing (team_id);

-- What was known, and when. Append-only: a record, not a projection.
create table standing_history (
    id              uuid primary key default uuidv7(),
    person_id       uuid  not null,
    assignment_id   uuid  not null,
    pack            text  not null,
    requirement     text  not null,
    pack_version    text  not null,
    organisation_id uuid  not null,
    team_id         uuid,
    state           text  not null,
    due_on          date,
    below_from_on   date,
    anchor_on       date,
    standing        json  not null,
    evaluated_on    date  not null,
    at              timestamptz not null
);
create index standing_history_subject on standing_history (person_id, assignment_id, pack, requirement, at);

-- One row for each person in post. A reason says why nobody watches over her; null: she is watched.
create table person_watch (
    person_id       uuid   primary key,
    organisation_id uuid   not null,
    team_ids        uuid[] not null,
    reason          text,
    evaluated_on    date   not null,
    changed_at      timestamptz not null
);
create index person_watch_organisation on person_watch (organisation_id);
