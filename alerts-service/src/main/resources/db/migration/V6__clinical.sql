-- What the clinical side tells of a person; null is not known. A projection of staff.v1, as all facts are.

create table clinical_profile (
    person_id       uuid    primary key,
    memberships     text[]  not null,
    qualified_on    date,
    newly_qualified boolean,
    caseload        integer,
    clinical_fte    numeric
);

-- A month by its first day; shifts are the dates in it that were worked or are rostered.
create table clinical_month (
    person_id        uuid   not null,
    month            date   not null,
    clinical_minutes integer,
    shifts           date[] not null,
    primary key (person_id, month)
);
