-- The tables of supervision-service after all migrations, to be read and not to be run. Generated from the database's catalogue: change a
-- migration, never this. SchemaTest fails if they differ. To write it anew:
-- ./mvnw -pl supervision-service -am test -Dtest=SchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.schema=true

CREATE OR REPLACE FUNCTION public.refuse_to_rewrite_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'an earlier state of a session is never changed';
end $function$;

create table directory_organisation (
    id uuid not null,
    version bigint not null,
    code text not null,
    zone text not null,
    name text not null default ''::text,
    calendar text not null default 'none'::text,
    constraint directory_organisation_pkey PRIMARY KEY (id)
);
CREATE INDEX directory_organisation_code ON directory_organisation USING btree (code);

create table directory_person (
    id uuid not null,
    version bigint not null,
    organisation_id uuid not null,
    employee_number text not null,
    name text not null,
    pattern_from date[] not null default '{}'::date[],
    pattern_days text[] not null default '{}'::text[],
    away_from date[] not null default '{}'::date[],
    away_to date[] not null default '{}'::date[],
    post_from date[] not null default '{}'::date[],
    post_to date[] not null default '{}'::date[],
    shifts date[] not null default '{}'::date[],
    former_numbers text[] not null default '{}'::text[],
    constraint directory_person_pkey PRIMARY KEY (id)
);
CREATE INDEX directory_person_number ON directory_person USING btree (organisation_id, employee_number);

create table directory_supervision (
    person_id uuid not null,
    organisation_id uuid not null,
    type text not null,
    supervisor_key text not null,
    supervisor_name text,
    from_on date not null,
    to_on date not null
);
CREATE INDEX directory_supervision_person ON directory_supervision USING btree (person_id);
CREATE INDEX directory_supervision_supervisor ON directory_supervision USING btree (organisation_id, supervisor_key);

create table feed_progress (
    topic text not null,
    partition integer not null,
    reader integer not null,
    next_offset bigint not null,
    through timestamp with time zone,
    behind_until timestamp with time zone,
    constraint feed_progress_pkey PRIMARY KEY (topic, partition)
);

create table held_version (
    topic text not null,
    key uuid not null,
    version bigint not null,
    reader integer not null,
    erased boolean not null,
    constraint held_version_pkey PRIMARY KEY (topic, key)
);

create table log_use (
    jti text not null,
    session_id uuid not null,
    used_at timestamp with time zone not null,
    constraint log_use_pkey PRIMARY KEY (jti),
    constraint log_use_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id)
);

create table open_alert (
    id uuid not null,
    organisation_id uuid not null,
    person_id uuid not null,
    level text not null,
    title text not null,
    due date,
    below_from date,
    next_booked date,
    hold text,
    hold_until date,
    supervisor_keys text[] not null,
    constraint open_alert_pkey PRIMARY KEY (id)
);
CREATE INDEX open_alert_supervisor ON open_alert USING gin (supervisor_keys);

create table parked_event (
    id uuid not null default uuidv7(),
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    key uuid,
    version bigint,
    cause text not null,
    payload bytea,
    headers jsonb not null,
    parked_at timestamp with time zone not null,
    constraint parked_event_pkey PRIMARY KEY (id),
    constraint parked_event_topic_partition_record_offset_key UNIQUE (topic, partition, record_offset)
);
CREATE INDEX parked_event_key ON parked_event USING btree (topic, key);

create table publication (
    topic text not null,
    key uuid not null,
    version bigint not null,
    published_version bigint not null,
    erased boolean not null,
    constraint publication_pkey PRIMARY KEY (topic, key)
);
CREATE INDEX publication_backlog ON publication USING btree (version) WHERE published_version < version;

create table relay_lease (
    only_one boolean not null default true,
    holder uuid not null,
    until timestamp with time zone not null,
    constraint relay_lease_pkey PRIMARY KEY (only_one),
    constraint relay_lease_only_one_check CHECK (only_one)
);

create table series (
    id uuid not null,
    organisation_id uuid not null,
    source text,
    external_id text,
    request_hash text not null,
    created_on date not null,
    cancelled_on date,
    plan jsonb not null,
    constraint series_pkey PRIMARY KEY (id),
    constraint series_organisation_id_source_external_id_key UNIQUE (organisation_id, source, external_id),
    constraint series_check CHECK ((source IS NULL) = (external_id IS NULL))
);
CREATE INDEX series_said ON series USING btree (organisation_id, request_hash);

create table session (
    id uuid not null,
    organisation_id uuid not null,
    version bigint not null,
    date date not null,
    status text not null,
    supervisor_key text not null,
    person_ids uuid[] not null,
    source text,
    external_id text,
    request_hash text not null,
    known_from date not null,
    state jsonb not null,
    series_id uuid,
    constraint session_pkey PRIMARY KEY (id),
    constraint session_organisation_id_source_external_id_key UNIQUE (organisation_id, source, external_id),
    constraint session_check CHECK ((source IS NULL) = (external_id IS NULL)),
    constraint session_person_ids_check CHECK (cardinality(person_ids) >= 1 AND cardinality(person_ids) <= 50),
    constraint session_status_check CHECK (status = ANY (ARRAY['booked'::text, 'held'::text, 'cancelled'::text, 'missed'::text])),
    constraint session_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id)
);
CREATE INDEX session_date ON session USING btree (organisation_id, date, id);
CREATE INDEX session_person ON session USING gin (person_ids);
CREATE INDEX session_said ON session USING btree (organisation_id, request_hash);
CREATE INDEX session_series ON session USING btree (series_id, date) WHERE series_id IS NOT NULL;
CREATE INDEX session_supervisor ON session USING btree (organisation_id, supervisor_key, date, id);

create table session_revision (
    session_id uuid not null,
    ordinal integer not null,
    known_from date not null,
    state jsonb not null,
    constraint session_revision_pkey PRIMARY KEY (session_id, ordinal),
    constraint session_revision_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id)
);
CREATE TRIGGER session_revision_stays BEFORE DELETE OR UPDATE ON session_revision FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();
