-- A projection of organisations.v1 and staff.v1: it can be dropped and read again. No more of a person than a session needs.

-- The code and the employee number are unique where they are kept; here events of two keys may arrive in either order, so they
-- are not: the newest wins.
create table directory_organisation (
    id      uuid   primary key,
    version bigint not null,
    code    text   not null,
    zone    text   not null
);
create index directory_organisation_code on directory_organisation (code);

create table directory_person (
    id              uuid   primary key,
    version         bigint not null,
    organisation_id uuid   not null,
    employee_number text   not null,
    name            text   not null
);
create index directory_person_number on directory_person (organisation_id, employee_number);
