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
