-- What is looked for stands in columns; the state itself is one document, because each correction keeps the whole of it.
create table session (
    id              uuid    primary key,
    organisation_id uuid    not null,
    version         bigint  not null,
    date            date    not null,
    status          text    not null check (status in ('booked', 'held', 'cancelled', 'missed')),
    supervisor_key  text    not null,             -- a person's id, external:<id>, or empty for a peer session without one
    person_ids      uuid[]  not null check (cardinality(person_ids) between 1 and 50),
    source          text,
    external_id     text,
    request_hash    text    not null,             -- of what the first POST asserted
    known_from      date    not null,
    state           jsonb   not null,
    unique (organisation_id, source, external_id),
    check ((source is null) = (external_id is null))
);
-- Listings go on by (date, id); the second finds a supervisor's day, her week and what looks like a duplicate.
create index session_date on session (organisation_id, date, id);
create index session_supervisor on session (organisation_id, supervisor_key, date, id);
create index session_person on session using gin (person_ids);

-- Earlier states, never changed again.
create table session_revision (
    session_id uuid  not null references session (id),
    ordinal    int   not null,
    known_from date  not null,
    state      jsonb not null,
    primary key (session_id, ordinal)
);
create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'an earlier state of a session is never changed';
end $$;
create trigger session_revision_stays before update or delete on session_revision
    for each row execute function refuse_to_rewrite_history();
