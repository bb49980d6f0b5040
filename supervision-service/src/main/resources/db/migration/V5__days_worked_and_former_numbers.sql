-- More of the roster: the shifts of those without fixed days. In pattern_days stand the days of each week of a pattern, such as
-- MONDAY,TUESDAY|MONDAY for two weeks that alternate.
alter table directory_person
    add column shifts date[] not null default '{}';

-- Employee numbers that people have had before: their sources may go on sending them. What cannot be read again, as an event tells only the
-- number of today.
create table directory_former_number (
    organisation_id uuid not null,
    employee_number text not null,
    person_id       uuid not null,
    primary key (organisation_id, employee_number, person_id)
);
create index directory_former_number_person on directory_former_number (person_id);
