-- What the clinical lead tells of a person, as a whole; a column that is null is not known.
create table clinical_profile (
    person_id       uuid   primary key references person on delete cascade,
    memberships     text[] not null,
    qualified_on    date,
    newly_qualified boolean,
    caseload        integer       check (caseload between 0 and 10000),
    clinical_fte    numeric(4, 3) check (clinical_fte > 0 and clinical_fte <= 1.5),
    source_as_of    timestamptz
);

-- A month of somebody's work, by its first day. A withdrawn one stays, so that an older report cannot bring it back.
create table clinical_month (
    person_id        uuid    not null references person on delete cascade,
    month            date    not null check (extract(day from month) = 1),
    clinical_minutes integer check (clinical_minutes between 0 and 100000),
    shifts           date[]  not null,
    source_as_of     timestamptz,
    withdrawn        boolean not null default false,
    primary key (person_id, month)
);
