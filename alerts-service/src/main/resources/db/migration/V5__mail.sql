-- Who is told, when, and what became of it. Records of this service: backed up, never rebuilt.

-- When an organisation's next daily run is due, and from what that was worked out.
create table mail_schedule (
    organisation_id uuid primary key,
    mail_at         time        not null,
    zone            text        not null,
    calendar        text        not null,
    next_at         timestamptz not null
);

create table run (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('daily', 'going_live')),
    team_id         uuid,
    planned_at      timestamptz not null,
    composed_at     timestamptz,
    -- set when a mail of this run was withdrawn: it is composed anew for what is true from then on
    anew_from       timestamptz,
    unique nulls not distinct (organisation_id, kind, team_id, planned_at)
);
create index run_open on run (planned_at) where composed_at is null or anew_from is not null;

create table mail (
    id              uuid primary key,
    run_id          uuid        not null references run,
    organisation_id uuid        not null,
    recipient       text        not null,
    state           text        not null check (state in ('queued', 'accepted', 'withdrawn', 'withheld', 'failed')),
    reason          text,
    subject         text        not null,
    message_id      text        not null unique,
    source          bytea       not null,
    -- those below are read and written with the database's clock
    queued_at       timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    leased_until    timestamptz,
    settled_at      timestamptz,
    attempts        integer     not null default 0
);
create unique index mail_once on mail (run_id, recipient) where state <> 'withdrawn';
create index mail_queue on mail (next_attempt_at) where state = 'queued';
create index mail_not_accepted on mail (state) where state in ('queued', 'withheld', 'failed');
create index mail_of_recipient on mail (recipient);

create table mail_entry (
    id         bigint generated always as identity primary key,
    mail_id    uuid    not null references mail,
    recipient  text    not null,
    episode_id uuid    not null references episode,
    step       text    not null check (step in ('below', 'recovered')),
    ordinal    integer not null,
    -- the mail was withdrawn, withheld or refused: nobody has read this
    void       boolean not null default false
);
create unique index mail_entry_once on mail_entry (recipient, episode_id, step, ordinal) where not void;
create index mail_entry_of_mail on mail_entry (mail_id);
create index mail_entry_of_episode on mail_entry (episode_id);

-- A row is written before the server is spoken to. One without an outcome, whose lease is over, is an outcome nobody knows.
create table mail_attempt (
    mail_id    uuid        not null references mail,
    number     integer     not null,
    started_at timestamptz not null default now(),
    ended_at   timestamptz,
    outcome    text check (outcome in ('accepted', 'refused', 'deferred', 'unreachable', 'unknown')),
    error      text,
    primary key (mail_id, number)
);
