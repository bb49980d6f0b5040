-- What is known of a standing that has passed are its state, dates and figures. Its working is stored with the current one alone: it is
-- many times as large, and follows from the facts. What earlier releases stored is kept.
alter table standing_history
    alter column standing drop not null,
    add column since_on date,
    add column due_soon_from_on date,
    add column email_on date,
    add column escalate_on date[],
    add column next_booked_on date,
    add column credited numeric,
    add column required numeric,
    add column window_from_on date,
    add column window_to_on date,
    add column flags text[];

-- An episode that closes asks whether its session was reported by mail.
create index session_asserted on session (asserted_episode) where asserted_episode is not null;

-- A changed standing asks for the episodes of its requirement, not for everything there ever was about the person.
drop index episode_of_person;
create index episode_of_person on episode (person_id, requirement);

-- An evaluation reads the sessions of a person from their attendances alone: looking up each session took longer than all the rest. It reads
-- those of which anything has happened or was recorded since a day, and passes over the years before. Flags are those of both.
alter table attendance
    add column organisation_id uuid,
    add column supervisor_person_id uuid,
    add column form text,
    add column mode text,
    add column happens_on date,
    add column segment_types text[],
    add column segment_minutes integer[],
    add column size integer,
    add column contracted_size integer,
    add column status text,
    add column recorded_on date,
    add column booked_on date,
    add column cancelled_on date,
    add column latest_on date generated always as (greatest(happens_on, recorded_on, booked_on, cancelled_on)) stored;
delete from attendance a where not exists (select from session s where s.id = a.session_id);
update attendance a
   set organisation_id = s.organisation_id, supervisor_person_id = s.supervisor_person_id, form = s.form, mode = s.mode,
       happens_on = s.happens_on, segment_types = s.segment_types, segment_minutes = s.segment_minutes, size = s.size,
       contracted_size = s.contracted_size, status = s.status, flags = s.flags || a.flags, recorded_on = s.recorded_on,
       booked_on = s.booked_on, cancelled_on = s.cancelled_on
  from session s where s.id = a.session_id;
alter table attendance
    alter column organisation_id set not null,
    alter column form set not null,
    alter column mode set not null,
    alter column happens_on set not null,
    alter column segment_types set not null,
    alter column segment_minutes set not null,
    alter column size set not null,
    alter column status set not null;
drop index attendance_person;
create index attendance_person on attendance (person_id, latest_on);
