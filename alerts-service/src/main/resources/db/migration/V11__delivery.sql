-- Delivery, and what those who run the service are told. Records of this service: backed up, never rebuilt.

-- Addresses that a mail server refuses for good. Nothing is composed for them until somebody lifts the mark.
create table refused_address (
    email      text primary key check (email = lower(email)),
    answer     text        not null,
    since      timestamptz not null,
    mail_id    uuid        not null references mail
);

-- A mail of no run is one to those who run the service; each thing is told once.
alter table mail alter column run_id drop not null;
alter table mail add column about text;
alter table mail add constraint mail_of_run_or_about check ((run_id is null) = (about is not null));
create unique index mail_about_once on mail (organisation_id, about) where about is not null;

-- The pace looks back a minute.
create index mail_attempt_recent on mail_attempt (started_at);

-- Through when those who run the service have had their daily word.
create table daily_word (
    organisation_id uuid primary key,
    through_at      timestamptz not null
);

-- Times in which it is not known where an organisation's people stand: a feed is behind, or far too little came through it. Open
-- while nothing ends it; what somebody has accepted is no obstacle any more, and ends by itself like the others.
create table grey (
    id               uuid primary key default uuidv7(),
    organisation_id  uuid        not null,
    feed             text        not null,
    why              text        not null check (why in ('behind', 'volume')),
    -- behind: through when the feed is complete; null if it never was. volume: the day of which too little came
    through_at       timestamptz,
    day              date,
    recorded         integer,
    usual            integer,
    noticed_at       timestamptz not null,
    ended_at         timestamptz,
    accepted_at      timestamptz,
    accepted_by      text,
    accepted_because text
);
create unique index grey_open on grey (organisation_id, feed, why) where ended_at is null;
create index session_recorded on session (organisation_id, recorded_on) where recorded_on is not null;

-- Times that are lost because this database was put back from a backup. A run planned before the feeds had caught up is composed and
-- counted as told, and its mails are withheld until somebody releases them.
create table restore (
    id           uuid primary key default uuidv7(),
    restored_to  timestamptz not null,
    noticed_at   timestamptz not null,
    caught_up_at timestamptz,
    told_at      timestamptz
);
