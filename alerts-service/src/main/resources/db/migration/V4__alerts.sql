-- What lateness means. Records of this service: backed up, never rebuilt from the topics.

create table episode (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    team_id         uuid,
    person_id       uuid        not null,
    assignment_id   uuid,
    pack            text        not null,
    requirement     text        not null,
    window_from     date,
    anchor_on       date,
    opened_at       timestamptz not null,
    opened_on       date        not null,
    closed_at       timestamptz,
    closed_on       date,
    cause           text,
    reopenings      integer     not null default 0,
    check ((closed_at is null) = (closed_on is null) and (closed_at is null) = (cause is null))
);
-- At most one open per subject, also for subjects without an assignment or a window.
create unique index episode_open on episode (person_id, assignment_id, pack, requirement, window_from)
    nulls not distinct where closed_at is null;
create index episode_of_person on episode (person_id);
create index episode_of_organisation on episode (organisation_id, id);

-- Every decision and its reason, the reason to stay quiet included. Rows are added and never changed.
create table episode_history (
    id            bigint generated always as identity primary key,
    episode_id    uuid references episode,
    person_id     uuid        not null,
    assignment_id uuid,
    pack          text        not null,
    requirement   text        not null,
    window_from   date,
    transition    text        not null,
    reason        text        not null,
    decided_at    timestamptz not null,
    decided_on    date        not null
);
create index episode_history_of_episode on episode_history (episode_id);
create index episode_history_of_person on episode_history (person_id);
