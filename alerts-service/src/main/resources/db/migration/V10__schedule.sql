-- When a team is mailed, in one sentence; a team without a row has what the organisation's time of day says. A record of this service.
create table team_schedule (
    team_id         uuid primary key,
    organisation_id uuid        not null,
    sentence        text        not null,
    decided_at      timestamptz not null
);

-- The next run is worked out from the sentences of all teams.
alter table mail_schedule drop column mail_at, drop column zone, add column basis text not null default '';
alter table mail_schedule alter column basis drop default;

-- The earliest instant a daily run stands for: after downtime one makes up for all that were missed.
alter table run add column covers_from timestamptz;

-- The day on which a mail was composed, in the organisation's zone, and the teams whose whole picture it gives. Nobody gets two mails of
-- daily runs on one day; going live, a supervisor's week and mails to ops are beside it.
alter table mail
    add column told_on  date,
    add column daily    boolean not null default false,
    add column pictured uuid[]  not null default '{}';
update mail set told_on = (queued_at at time zone 'UTC')::date;
create unique index mail_once_a_day on mail (organisation_id, recipient, told_on) where daily and state <> 'withdrawn';

-- An entry is a step that somebody is told; the ordinal counts what she is told about the episode, and the rung is the step of the ladder
-- that she knows of from then on.
drop index mail_entry_once;
alter table mail_entry drop constraint mail_entry_step_check, add column rung integer not null default 0;
alter table mail_entry add constraint mail_entry_step_check
    check (step in ('notice', 'due_soon', 'overdue', 'below', 'escalated', 'back', 'reminder', 'recovered'));
update mail_entry e set ordinal = n.ordinal
  from (select id, row_number() over (partition by recipient, episode_id order by id) as ordinal from mail_entry where not void) n
 where n.id = e.id;
alter table mail_entry alter column rung drop default;
create unique index mail_entry_once on mail_entry (recipient, episode_id, ordinal) where not void;

-- Who has answered for a draft of a pack. Without a row nobody but the clinical lead hears of it.
create table draft_acknowledgement (
    organisation_id uuid not null,
    pack            text not null,
    version         text not null,
    by_name         text not null,
    at              timestamptz not null,
    primary key (organisation_id, pack, version)
);
