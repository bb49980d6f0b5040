-- The tables of staff-service after all migrations, to be read and not to be run. Generated from the database's catalogue: change a
-- migration, never this. SchemaTest fails if they differ. To write it anew:
-- ./mvnw -pl staff-service -am test -Dtest=SchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.schema=true

create extension btree_gist;

create table absence (
    person_id uuid not null,
    source_id text not null,
    kind text not null,
    from_on date not null,
    to_on date,
    part_day boolean not null,
    source_as_of timestamp with time zone,
    withdrawn boolean not null default false,
    hours numeric(4,2),
    constraint absence_pkey PRIMARY KEY (person_id, source_id),
    constraint absence_check CHECK (to_on >= from_on),
    constraint absence_hours_check CHECK (hours > 0::numeric AND hours <= 24::numeric),
    constraint absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX absence_kind ON absence USING btree (kind);

create table assignment (
    id uuid not null default uuidv7(),
    person_id uuid not null,
    number text not null,
    constraint assignment_pkey PRIMARY KEY (id),
    constraint assignment_person_id_number_key UNIQUE (person_id, number),
    constraint assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table assignment_period (
    assignment_id uuid not null,
    from_on date not null,
    to_on date,
    position_title text not null,
    role text,
    team_id uuid not null,
    held daterange not null generated always as (daterange(from_on, to_on, '[]'::text)) stored,
    constraint assignment_period_pkey PRIMARY KEY (assignment_id, from_on),
    constraint assignment_periods_do_not_overlap UNIQUE (assignment_id, held WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED,
    constraint assignment_period_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id) ON DELETE CASCADE,
    constraint assignment_period_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id)
);
CREATE INDEX assignment_period_team ON assignment_period USING btree (team_id);

create table assignment_term (
    assignment_id uuid not null,
    period_from date not null,
    from_on date not null,
    hours numeric(4,2) not null,
    full_time_hours numeric(4,2) not null,
    constraint assignment_term_pkey PRIMARY KEY (assignment_id, period_from, from_on),
    constraint assignment_term_full_time_hours_check CHECK (full_time_hours > 0::numeric AND full_time_hours <= 60::numeric),
    constraint assignment_term_hours_check CHECK (hours >= 0::numeric AND hours <= 60::numeric),
    constraint assignment_term_assignment_id_period_from_fkey FOREIGN KEY (assignment_id, period_from) REFERENCES assignment_period(assignment_id, from_on) ON DELETE CASCADE
);

create table clinical_month (
    person_id uuid not null,
    month date not null,
    clinical_minutes integer,
    shifts date[] not null,
    source_as_of timestamp with time zone,
    withdrawn boolean not null default false,
    constraint clinical_month_pkey PRIMARY KEY (person_id, month),
    constraint clinical_month_clinical_minutes_check CHECK (clinical_minutes >= 0 AND clinical_minutes <= 100000),
    constraint clinical_month_month_check CHECK (EXTRACT(day FROM month) = 1::numeric),
    constraint clinical_month_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table clinical_profile (
    person_id uuid not null,
    memberships text[] not null,
    qualified_on date,
    newly_qualified boolean,
    caseload integer,
    clinical_fte numeric(4,3),
    source_as_of timestamp with time zone,
    constraint clinical_profile_pkey PRIMARY KEY (person_id),
    constraint clinical_profile_caseload_check CHECK (caseload >= 0 AND caseload <= 10000),
    constraint clinical_profile_clinical_fte_check CHECK (clinical_fte > 0::numeric AND clinical_fte <= 1.5),
    constraint clinical_profile_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table erasure (
    person_id uuid not null,
    organisation_id uuid not null,
    reason text not null,
    erased_at timestamp with time zone not null,
    constraint erasure_pkey PRIMARY KEY (person_id),
    constraint erasure_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);

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

create table organisation (
    id uuid not null default uuidv7(),
    code text not null,
    version bigint not null default 0,
    name text not null,
    zone text not null,
    calendar text not null,
    clinical_lead_name text,
    clinical_lead_email text,
    service_manager_name text,
    service_manager_email text,
    fallback_email text,
    ops_email text,
    monitored_from date not null,
    record_by text,
    mail_at time without time zone not null,
    names_in_mail text not null default 'full'::text,
    constraint organisation_pkey PRIMARY KEY (id),
    constraint organisation_code_key UNIQUE (code),
    constraint organisation_names_in_mail_check CHECK (names_in_mail = ANY (ARRAY['full'::text, 'initials'::text]))
);

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

create table pattern_period (
    person_id uuid not null,
    from_on date not null,
    days text[] not null,
    week integer not null,
    constraint pattern_period_pkey PRIMARY KEY (person_id, from_on, week),
    constraint pattern_period_days_check CHECK (days <@ ARRAY['mon'::text, 'tue'::text, 'wed'::text, 'thu'::text, 'fri'::text, 'sat'::text, 'sun'::text]),
    constraint pattern_period_week_check CHECK (week >= 0 AND week <= 8),
    constraint pattern_period_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table person (
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    employee_number text not null,
    version bigint not null default 0,
    name text not null,
    email text,
    line_manager text,
    source_as_of timestamp with time zone,
    pattern_as_of timestamp with time zone,
    supervisors_as_of timestamp with time zone,
    constraint person_pkey PRIMARY KEY (id),
    constraint person_organisation_id_employee_number_key UNIQUE (organisation_id, employee_number),
    constraint person_organisation_id_employee_number_fkey FOREIGN KEY (organisation_id, employee_number) REFERENCES person_number(organisation_id, number) DEFERRABLE INITIALLY DEFERRED,
    constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);

create table person_number (
    organisation_id uuid not null,
    number text not null,
    person_id uuid not null,
    constraint person_number_pkey PRIMARY KEY (organisation_id, number),
    constraint person_number_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    constraint person_number_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX person_number_person ON person_number USING btree (person_id);

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

create table supervisor (
    person_id uuid not null,
    "position" integer not null,
    type text not null,
    supervisor_id uuid,
    external_id text,
    external_name text,
    external_email text,
    from_on date not null,
    to_on date,
    constraint supervisor_pkey PRIMARY KEY (person_id, "position"),
    constraint supervisor_check CHECK ((supervisor_id IS NULL) <> (external_id IS NULL)),
    constraint supervisor_check1 CHECK (supervisor_id <> person_id),
    constraint supervisor_check2 CHECK (to_on >= from_on),
    constraint supervisor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
    constraint supervisor_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES person(id)
);
CREATE INDEX supervisor_supervisor ON supervisor USING btree (supervisor_id);

create table team (
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    code text not null,
    version bigint not null default 0,
    name text not null,
    mode text not null,
    constraint team_pkey PRIMARY KEY (id),
    constraint team_organisation_id_code_key UNIQUE (organisation_id, code),
    constraint team_mode_check CHECK (mode = ANY (ARRAY['off'::text, 'rehearsal'::text, 'live'::text])),
    constraint team_organisation_id_code_fkey FOREIGN KEY (organisation_id, code) REFERENCES team_code(organisation_id, code) DEFERRABLE INITIALLY DEFERRED,
    constraint team_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);

create table team_code (
    organisation_id uuid not null,
    code text not null,
    team_id uuid not null,
    constraint team_code_pkey PRIMARY KEY (organisation_id, code),
    constraint team_code_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
    constraint team_code_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE
);
CREATE INDEX team_code_team ON team_code USING btree (team_id);

create table team_lead (
    team_id uuid not null,
    "position" integer not null,
    person_id uuid,
    external_name text,
    external_email text,
    from_on date not null,
    to_on date,
    deputy boolean not null,
    constraint team_lead_pkey PRIMARY KEY (team_id, "position"),
    constraint team_lead_check CHECK ((person_id IS NULL) <> (external_email IS NULL)),
    constraint team_lead_check1 CHECK (to_on >= from_on),
    constraint team_lead_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
    constraint team_lead_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE
);
CREATE INDEX team_lead_person ON team_lead USING btree (person_id);

create table title_role (
    organisation_id uuid not null,
    title_key text not null,
    title text not null,
    role text not null,
    constraint title_role_pkey PRIMARY KEY (organisation_id, title_key),
    constraint title_role_title_key_check CHECK (title_key = lower(title_key)),
    constraint title_role_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE
);
