-- Real rosters: weeks that alternate, zero-hours terms, new employee numbers, hours of an absence.

-- A row for each week of a period: 0 if every week is the same, else its place among those that alternate.
alter table pattern_period
    add column week integer not null default 0 check (week between 0 and 8),
    drop constraint pattern_period_pkey,
    add primary key (person_id, from_on, week);
alter table pattern_period alter column week drop default;

alter table assignment_term
    drop constraint assignment_term_hours_check,
    add constraint assignment_term_hours_check check (hours >= 0 and hours <= 60);

-- Every number a person has or had: no number ever means two people.
create table person_number (
    organisation_id uuid not null references organisation,
    number          text not null,
    person_id       uuid not null references person on delete cascade,
    primary key (organisation_id, number)
);
create index person_number_person on person_number (person_id);
insert into person_number (organisation_id, number, person_id) select organisation_id, employee_number, id from person;
alter table person add foreign key (organisation_id, employee_number) references person_number (organisation_id, number)
    deferrable initially deferred;

-- Of one day; null if not told.
alter table absence add column hours numeric(4, 2) check (hours > 0 and hours <= 24);

-- Told anew: no Monday to Friday before the first period of a pattern any more, and days that are made up of parts.
update publication
   set version = greatest(version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint)
 where topic = 'staff.v1' and not erased
   and key in (select person_id from pattern_period union select person_id from absence where part_day);
