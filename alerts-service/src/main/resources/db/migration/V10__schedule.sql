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

-- The day on which a mail of a daily run was composed, in the organisation's zone. Nobody gets two on one day; going live is beside it.
alter table mail add column told_on date;
create unique index mail_once_a_day on mail (organisation_id, recipient, told_on) where state <> 'withdrawn';
