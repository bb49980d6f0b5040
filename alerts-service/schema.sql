-- The tables of alerts-service after all migrations, to be read and not to be run. Generated from the database's catalogue: change a
-- migration, never this. SchemaTest fails if they differ. To write it anew:
-- ./mvnw -pl alerts-service -am test -Dtest=SchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.schema=true

create table absence (
    person_id uuid not null,
    from_on date not null,
    to_on date,
    class text not null,
    constraint absence_pkey PRIMARY KEY (person_id, from_on),
    constraint absence_class_check CHECK (class = ANY (ARRAY['planned'::text, 'unplanned'::text, 'long'::text]))
);

create table assignment_period (
    person_id uuid not null,
    ordinal integer not null,
    assignment_id uuid not null,
    number text not null,
    position_title text,
    role text,
    team_id uuid not null,
    from_on date not null,
    to_on date,
    constraint assignment_period_pkey PRIMARY KEY (person_id, ordinal)
);
CREATE INDEX assignment_period_team ON assignment_period USING btree (team_id);

create table assignment_term (
    person_id uuid not null,
    assignment_id uuid not null,
    from_on date not null,
    hours numeric not null,
    full_time_hours numeric not null,
    constraint assignment_term_pkey PRIMARY KEY (person_id, assignment_id, from_on)
);

create table attendance (
    session_id uuid not null,
    person_id uuid not null,
    attended boolean,
    minutes integer,
    flags text[] not null,
    intervention text,
    organisation_id uuid not null,
    supervisor_person_id uuid,
    form text not null,
    mode text not null,
    happens_on date not null,
    segment_types text[] not null,
    segment_minutes integer[] not null,
    size integer not null,
    contracted_size integer,
    status text not null,
    recorded_on date,
    booked_on date,
    cancelled_on date,
    latest_on date generated always as (GREATEST(happens_on, recorded_on, booked_on, cancelled_on)) stored,
    constraint attendance_pkey PRIMARY KEY (session_id, person_id)
);
CREATE INDEX attendance_person ON attendance USING btree (person_id, latest_on);

create table calendar_override (
    calendar text not null,
    day date not null,
    is_off boolean not null,
    why text not null,
    set_by text not null,
    set_at timestamp with time zone not null,
    constraint calendar_override_pkey PRIMARY KEY (calendar, day)
);

create table calendar_subscription (
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    audience text not null,
    person_id uuid,
    email text,
    secret_hash bytea not null,
    made_at timestamp with time zone not null,
    constraint calendar_subscription_pkey PRIMARY KEY (id),
    constraint calendar_subscription_secret_hash_key UNIQUE (secret_hash),
    constraint calendar_subscription_audience_check CHECK (audience = ANY (ARRAY['lead'::text, 'supervisor'::text])),
    constraint calendar_subscription_check CHECK ((person_id IS NULL) <> (email IS NULL))
);
CREATE INDEX calendar_subscription_organisation ON calendar_subscription USING btree (organisation_id, made_at);

create table clinical_month (
    person_id uuid not null,
    month date not null,
    clinical_minutes integer,
    shifts date[] not null,
    constraint clinical_month_pkey PRIMARY KEY (person_id, month)
);

create table clinical_profile (
    person_id uuid not null,
    memberships text[] not null,
    qualified_on date,
    newly_qualified boolean,
    caseload integer,
    clinical_fte numeric,
    constraint clinical_profile_pkey PRIMARY KEY (person_id)
);

create table daily_word (
    organisation_id uuid not null,
    through_at timestamp with time zone not null,
    constraint daily_word_pkey PRIMARY KEY (organisation_id)
);

create table draft_acknowledgement (
    organisation_id uuid not null,
    pack text not null,
    version text not null,
    by_name text not null,
    at timestamp with time zone not null,
    constraint draft_acknowledgement_pkey PRIMARY KEY (organisation_id, pack, version)
);

create table due_date (
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    person_id uuid not null,
    assignment_id uuid,
    pack text not null,
    requirement text not null,
    due_on date not null,
    cancelled boolean not null default false,
    sequence integer not null default 0,
    changed_at timestamp with time zone not null,
    constraint due_date_pkey PRIMARY KEY (id)
);
CREATE INDEX due_date_organisation ON due_date USING btree (organisation_id, due_on);
CREATE UNIQUE INDEX due_date_subject ON due_date USING btree (person_id, assignment_id, pack, requirement) NULLS NOT DISTINCT;

create table episode (
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    team_id uuid,
    person_id uuid not null,
    assignment_id uuid,
    pack text not null,
    requirement text not null,
    window_from date,
    anchor_on date,
    opened_at timestamp with time zone not null,
    opened_on date not null,
    closed_at timestamp with time zone,
    closed_on date,
    cause text,
    reopenings integer not null default 0,
    kind text not null,
    level text not null,
    strength text not null,
    due_on date,
    below_from date,
    alerted_on date,
    held_because text,
    held_since date,
    held_until date,
    held_session uuid,
    held_days integer not null default 0,
    unrecorded boolean not null default false,
    back_on date,
    asserted boolean not null default false,
    began_after date,
    constraint episode_pkey PRIMARY KEY (id),
    constraint episode_check CHECK ((closed_at IS NULL) = (closed_on IS NULL) AND (closed_at IS NULL) = (cause IS NULL)),
    constraint episode_held_because_check CHECK (held_because = ANY (ARRAY['absence'::text, 'exemption'::text, 'booking'::text, 'awaiting_record'::text, 'not_known'::text])),
    constraint episode_kind_check CHECK (kind = ANY (ARRAY['lapse'::text, 'needs_cover'::text, 'rebook'::text, 'slot_clash'::text, 'missed_again'::text])),
    constraint episode_level_check CHECK (level = ANY (ARRAY['notice'::text, 'due_soon'::text, 'at_risk'::text, 'overdue'::text, 'below'::text, 'escalated'::text])),
    constraint episode_strength_check CHECK (strength = ANY (ARRAY['must'::text, 'should'::text, 'local'::text]))
);
CREATE INDEX episode_of_organisation ON episode USING btree (organisation_id, id);
CREATE INDEX episode_of_person ON episode USING btree (person_id, requirement);
CREATE UNIQUE INDEX episode_open ON episode USING btree (kind, person_id, assignment_id, pack, requirement, window_from) NULLS NOT DISTINCT WHERE closed_at IS NULL;
CREATE INDEX episode_open_of_organisation ON episode USING btree (organisation_id) WHERE closed_at IS NULL;

create table episode_acknowledgement (
    episode_id uuid not null,
    by_name text not null,
    reason text not null,
    until_on date not null,
    at timestamp with time zone not null,
    constraint episode_acknowledgement_pkey PRIMARY KEY (episode_id),
    constraint episode_acknowledgement_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id)
);

create table episode_history (
    id bigint not null generated always as identity,
    episode_id uuid,
    person_id uuid not null,
    assignment_id uuid,
    pack text not null,
    requirement text not null,
    window_from date,
    transition text not null,
    reason text not null,
    decided_at timestamp with time zone not null,
    decided_on date not null,
    kind text not null,
    level text,
    by_name text,
    constraint episode_history_pkey PRIMARY KEY (id),
    constraint episode_history_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id)
);
CREATE INDEX episode_history_of_episode ON episode_history USING btree (episode_id);
CREATE INDEX episode_history_of_person ON episode_history USING btree (person_id);

create table episode_hold (
    episode_id uuid not null,
    because text not null,
    session_id uuid,
    until_on date,
    asked_by text not null,
    asked_at timestamp with time zone not null,
    constraint episode_hold_pkey PRIMARY KEY (episode_id),
    constraint episode_hold_because_check CHECK (because = ANY (ARRAY['exemption'::text, 'booking'::text])),
    constraint episode_hold_check CHECK ((because = 'booking'::text) = (session_id IS NOT NULL) AND (because = 'exemption'::text) = (until_on IS NOT NULL)),
    constraint episode_hold_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id)
);

create table episode_rung (
    episode_id uuid not null,
    number integer not null,
    level text not null,
    audience text[] not null,
    base_on date not null,
    due_on date not null,
    constraint episode_rung_pkey PRIMARY KEY (episode_id, number),
    constraint episode_rung_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id)
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

create table grey (
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    feed text not null,
    why text not null,
    through_at timestamp with time zone,
    day date,
    recorded integer,
    usual integer,
    noticed_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    accepted_at timestamp with time zone,
    accepted_by text,
    accepted_because text,
    constraint grey_pkey PRIMARY KEY (id),
    constraint grey_why_check CHECK (why = ANY (ARRAY['behind'::text, 'volume'::text]))
);
CREATE UNIQUE INDEX grey_open ON grey USING btree (organisation_id, feed, why) WHERE ended_at IS NULL;

create table held_change (
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    people integer not null default 0,
    held_at timestamp with time zone not null,
    grown_at timestamp with time zone not null default now(),
    notified_at timestamp with time zone,
    decision text,
    decided_at timestamp with time zone,
    decided_by text,
    note text,
    constraint held_change_pkey PRIMARY KEY (id),
    constraint held_change_check CHECK ((decision IS NULL) = (decided_at IS NULL)),
    constraint held_change_decision_check CHECK (decision = ANY (ARRAY['confirmed'::text, 'rejected'::text, 'corrected'::text]))
);
CREATE INDEX held_change_organisation ON held_change USING btree (organisation_id);

create table held_version (
    topic text not null,
    key uuid not null,
    version bigint not null,
    reader integer not null,
    erased boolean not null,
    constraint held_version_pkey PRIMARY KEY (topic, key)
);

create table mail (
    id uuid not null,
    run_id uuid,
    organisation_id uuid not null,
    recipient text not null,
    state text not null,
    reason text,
    subject text not null,
    message_id text not null,
    source bytea not null,
    queued_at timestamp with time zone not null default now(),
    next_attempt_at timestamp with time zone not null default now(),
    leased_until timestamp with time zone,
    settled_at timestamp with time zone,
    attempts integer not null default 0,
    told_on date,
    daily boolean not null default false,
    pictured uuid[] not null default '{}'::uuid[],
    about text,
    constraint mail_pkey PRIMARY KEY (id),
    constraint mail_message_id_key UNIQUE (message_id),
    constraint mail_of_run_or_about CHECK ((run_id IS NULL) = (about IS NOT NULL)),
    constraint mail_state_check CHECK (state = ANY (ARRAY['queued'::text, 'accepted'::text, 'withdrawn'::text, 'withheld'::text, 'failed'::text])),
    constraint mail_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id)
);
CREATE UNIQUE INDEX mail_about_once ON mail USING btree (organisation_id, about) WHERE about IS NOT NULL;
CREATE INDEX mail_not_accepted ON mail USING btree (state) WHERE state = ANY (ARRAY['queued'::text, 'withheld'::text, 'failed'::text]);
CREATE INDEX mail_of_recipient ON mail USING btree (recipient);
CREATE UNIQUE INDEX mail_once ON mail USING btree (run_id, recipient) WHERE state <> 'withdrawn'::text;
CREATE UNIQUE INDEX mail_once_a_day ON mail USING btree (organisation_id, recipient, told_on) WHERE daily AND state <> 'withdrawn'::text;
CREATE INDEX mail_queue ON mail USING btree (next_attempt_at) WHERE state = 'queued'::text;

create table mail_attempt (
    mail_id uuid not null,
    number integer not null,
    started_at timestamp with time zone not null default now(),
    ended_at timestamp with time zone,
    outcome text,
    error text,
    constraint mail_attempt_pkey PRIMARY KEY (mail_id, number),
    constraint mail_attempt_outcome_check CHECK (outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'deferred'::text, 'unreachable'::text, 'unknown'::text])),
    constraint mail_attempt_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id)
);
CREATE INDEX mail_attempt_recent ON mail_attempt USING btree (started_at);

create table mail_entry (
    id bigint not null generated always as identity,
    mail_id uuid not null,
    recipient text not null,
    episode_id uuid not null,
    step text not null,
    ordinal integer not null,
    void boolean not null default false,
    rung integer not null,
    constraint mail_entry_pkey PRIMARY KEY (id),
    constraint mail_entry_step_check CHECK (step = ANY (ARRAY['notice'::text, 'due_soon'::text, 'at_risk'::text, 'overdue'::text, 'below'::text, 'escalated'::text, 'back'::text, 'reminder'::text, 'recovered'::text])),
    constraint mail_entry_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id),
    constraint mail_entry_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id)
);
CREATE INDEX mail_entry_of_episode ON mail_entry USING btree (episode_id);
CREATE INDEX mail_entry_of_mail ON mail_entry USING btree (mail_id);
CREATE UNIQUE INDEX mail_entry_once ON mail_entry USING btree (recipient, episode_id, ordinal) WHERE NOT void;

create table mail_schedule (
    organisation_id uuid not null,
    calendar text not null,
    next_at timestamp with time zone not null,
    basis text not null,
    constraint mail_schedule_pkey PRIMARY KEY (organisation_id)
);

create table organisation (
    id uuid not null,
    code text not null,
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
    constraint organisation_names_in_mail_check CHECK (names_in_mail = ANY (ARRAY['full'::text, 'initials'::text]))
);
CREATE INDEX organisation_code ON organisation USING btree (code);

create table pack_overlay (
    organisation_id uuid not null,
    pack text not null,
    revision integer not null,
    changes json,
    decided_by text not null,
    why text not null,
    decided_at timestamp with time zone not null,
    constraint pack_overlay_pkey PRIMARY KEY (organisation_id, pack, revision)
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
    days smallint[] not null,
    week integer not null default 0,
    constraint pattern_period_pkey PRIMARY KEY (person_id, from_on, week)
);

create table person (
    id uuid not null,
    organisation_id uuid not null,
    employee_number text not null,
    name text not null,
    email text,
    pattern_assumed boolean not null,
    constraint person_pkey PRIMARY KEY (id)
);
CREATE INDEX person_organisation ON person USING btree (organisation_id, employee_number);

create table person_mark (
    person_id uuid not null,
    marked_at timestamp with time zone not null
);

create table person_supervisor (
    person_id uuid not null,
    ordinal integer not null,
    type text not null,
    supervisor_person_id uuid,
    external_id text,
    external_name text,
    external_email text,
    from_on date not null,
    to_on date,
    constraint person_supervisor_pkey PRIMARY KEY (person_id, ordinal)
);
CREATE INDEX person_supervisor_supervisor ON person_supervisor USING btree (supervisor_person_id);

create table person_wake (
    person_id uuid not null,
    wake_at timestamp with time zone not null,
    constraint person_wake_pkey PRIMARY KEY (person_id)
);
CREATE INDEX person_wake_due ON person_wake USING btree (wake_at);

create table person_watch (
    person_id uuid not null,
    organisation_id uuid not null,
    team_ids uuid[] not null,
    reason text,
    evaluated_on date not null,
    changed_at timestamp with time zone not null,
    constraint person_watch_pkey PRIMARY KEY (person_id)
);
CREATE INDEX person_watch_organisation ON person_watch USING btree (organisation_id);

create table publication (
    topic text not null,
    key uuid not null,
    version bigint not null,
    published_version bigint not null,
    erased boolean not null,
    constraint publication_pkey PRIMARY KEY (topic, key)
);
CREATE INDEX publication_backlog ON publication USING btree (version) WHERE published_version < version;

create table refused_address (
    email text not null,
    answer text not null,
    since timestamp with time zone not null,
    mail_id uuid not null,
    constraint refused_address_pkey PRIMARY KEY (email),
    constraint refused_address_email_check CHECK (email = lower(email)),
    constraint refused_address_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id)
);

create table relay_lease (
    only_one boolean not null default true,
    holder uuid not null,
    until timestamp with time zone not null,
    constraint relay_lease_pkey PRIMARY KEY (only_one),
    constraint relay_lease_only_one_check CHECK (only_one)
);

create table restore (
    id uuid not null default uuidv7(),
    restored_to timestamp with time zone not null,
    noticed_at timestamp with time zone not null,
    caught_up_at timestamp with time zone,
    told_at timestamp with time zone,
    constraint restore_pkey PRIMARY KEY (id)
);

create table rule_in_force (
    person_id uuid not null,
    assignment_id uuid,
    pack text not null,
    requirement text not null,
    pack_version text not null,
    asked boolean not null,
    applies_from date,
    decided_on date not null,
    since date
);
CREATE UNIQUE INDEX rule_in_force_stretch ON rule_in_force USING btree (person_id, assignment_id, pack, requirement, pack_version, since) NULLS NOT DISTINCT;

create table run (
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    kind text not null,
    team_id uuid,
    planned_at timestamp with time zone not null,
    composed_at timestamp with time zone,
    anew_from timestamp with time zone,
    covers_from timestamp with time zone,
    skipped text,
    constraint run_pkey PRIMARY KEY (id),
    constraint run_organisation_id_kind_team_id_planned_at_key UNIQUE NULLS NOT DISTINCT (organisation_id, kind, team_id, planned_at),
    constraint run_kind_check CHECK (kind = ANY (ARRAY['daily'::text, 'going_live'::text, 'week_link'::text]))
);
CREATE INDEX run_open ON run USING btree (planned_at) WHERE composed_at IS NULL OR anew_from IS NOT NULL;

create table session (
    id uuid not null,
    organisation_id uuid not null,
    form text not null,
    mode text not null,
    happens_on date not null,
    starts_at time without time zone,
    supervisor_person_id uuid,
    supervisor_name text,
    segment_types text[] not null,
    segment_minutes integer[] not null,
    size integer not null,
    contracted_size integer,
    status text not null,
    flags text[] not null,
    recorded_on date,
    booked_on date,
    cancelled_on date,
    series_id uuid,
    asserted_by text,
    asserted_episode uuid,
    confirmed boolean not null default true,
    supervisor_external_id text,
    constraint session_pkey PRIMARY KEY (id),
    constraint session_status_check CHECK (status = ANY (ARRAY['booked'::text, 'held'::text, 'cancelled'::text, 'missed'::text]))
);
CREATE INDEX session_asserted ON session USING btree (asserted_episode) WHERE asserted_episode IS NOT NULL;
CREATE INDEX session_booked ON session USING btree (organisation_id, happens_on) WHERE status = 'booked'::text;
CREATE INDEX session_booked_with ON session USING btree (supervisor_person_id) WHERE status = 'booked'::text;
CREATE INDEX session_recorded ON session USING btree (organisation_id, recorded_on) WHERE recorded_on IS NOT NULL;
CREATE INDEX session_series ON session USING btree (series_id) WHERE series_id IS NOT NULL;

create table shelf_revision (
    only_row boolean not null default true,
    revision bigint not null,
    changed_at timestamp with time zone,
    constraint shelf_revision_pkey PRIMARY KEY (only_row),
    constraint shelf_revision_only_row_check CHECK (only_row)
);

create table standing (
    person_id uuid not null,
    assignment_id uuid,
    pack text not null,
    requirement text not null,
    pack_version text not null,
    organisation_id uuid not null,
    team_id uuid,
    state text not null,
    since_on date,
    due_on date,
    due_soon_from_on date,
    below_from_on date,
    email_on date,
    escalate_on date[] not null,
    anchor_on date,
    next_booked_on date,
    window_from_on date,
    window_to_on date,
    flags text[] not null,
    standing json not null,
    evaluated_on date not null,
    changed_at timestamp with time zone not null,
    credited numeric,
    required numeric
);
CREATE INDEX standing_organisation ON standing USING btree (organisation_id, state);
CREATE UNIQUE INDEX standing_subject ON standing USING btree (person_id, assignment_id, pack, requirement) NULLS NOT DISTINCT;
CREATE INDEX standing_team ON standing USING btree (team_id);

create table standing_history (
    id uuid not null default uuidv7(),
    person_id uuid not null,
    assignment_id uuid,
    pack text not null,
    requirement text not null,
    pack_version text not null,
    organisation_id uuid not null,
    team_id uuid,
    state text not null,
    due_on date,
    below_from_on date,
    anchor_on date,
    standing json,
    evaluated_on date not null,
    at timestamp with time zone not null,
    since_on date,
    due_soon_from_on date,
    email_on date,
    escalate_on date[],
    next_booked_on date,
    credited numeric,
    required numeric,
    window_from_on date,
    window_to_on date,
    flags text[],
    constraint standing_history_pkey PRIMARY KEY (id)
);
CREATE INDEX standing_history_subject ON standing_history USING btree (person_id, assignment_id, pack, requirement, at);

create table stored_pack (
    pack text not null,
    version text not null,
    document json not null,
    stored_by text not null,
    stored_at timestamp with time zone not null,
    constraint stored_pack_pkey PRIMARY KEY (pack, version)
);

create table team (
    id uuid not null,
    organisation_id uuid not null,
    code text not null,
    former_codes text[] not null,
    name text not null,
    mode text not null,
    constraint team_pkey PRIMARY KEY (id),
    constraint team_mode_check CHECK (mode = ANY (ARRAY['off'::text, 'rehearsal'::text, 'live'::text]))
);
CREATE INDEX team_organisation ON team USING btree (organisation_id, code);

create table team_card (
    id uuid not null default uuidv7(),
    team_id uuid not null,
    organisation_id uuid not null,
    run_id uuid not null,
    episodes uuid[] not null,
    body json not null,
    state text not null default 'queued'::text,
    queued_at timestamp with time zone not null default now(),
    next_attempt_at timestamp with time zone not null default now(),
    leased_until timestamp with time zone,
    settled_at timestamp with time zone,
    attempts integer not null default 0,
    error text,
    constraint team_card_pkey PRIMARY KEY (id),
    constraint team_card_team_id_run_id_key UNIQUE (team_id, run_id),
    constraint team_card_state_check CHECK (state = ANY (ARRAY['queued'::text, 'accepted'::text, 'replaced'::text, 'refused'::text])),
    constraint team_card_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id)
);
CREATE INDEX team_card_of_team ON team_card USING btree (team_id, queued_at);
CREATE INDEX team_card_queue ON team_card USING btree (next_attempt_at) WHERE state = 'queued'::text;

create table team_lead (
    team_id uuid not null,
    ordinal integer not null,
    person_id uuid,
    external_name text,
    external_email text,
    from_on date not null,
    to_on date,
    deputy boolean not null,
    constraint team_lead_pkey PRIMARY KEY (team_id, ordinal)
);
CREATE INDEX team_lead_person ON team_lead USING btree (person_id);

create table team_schedule (
    team_id uuid not null,
    organisation_id uuid not null,
    sentence text not null,
    decided_at timestamp with time zone not null,
    constraint team_schedule_pkey PRIMARY KEY (team_id)
);

create table team_webhook (
    team_id uuid not null,
    organisation_id uuid not null,
    url text not null,
    set_at timestamp with time zone not null,
    off_at timestamp with time zone,
    off_because text,
    constraint team_webhook_pkey PRIMARY KEY (team_id),
    constraint team_webhook_check CHECK ((off_at IS NULL) = (off_because IS NULL))
);

create table told_end (
    person_id uuid not null,
    organisation_id uuid not null,
    change_id uuid,
    told_at timestamp with time zone not null,
    last_on date not null,
    team_ids uuid[] not null,
    posts_before json not null,
    posts_told json not null,
    constraint told_end_pkey PRIMARY KEY (person_id),
    constraint told_end_change_id_fkey FOREIGN KEY (change_id) REFERENCES held_change(id)
);
CREATE INDEX told_end_organisation ON told_end USING btree (organisation_id);

create table told_fact (
    person_id uuid not null,
    kind text not null,
    value text not null,
    from_on date,
    to_on date,
    told_on date not null,
    early boolean not null
);
CREATE UNIQUE INDEX told_fact_once ON told_fact USING btree (person_id, kind, value, from_on, to_on) NULLS NOT DISTINCT;

create table week_link_plan (
    organisation_id uuid not null,
    basis text not null,
    next_at timestamp with time zone not null,
    constraint week_link_plan_pkey PRIMARY KEY (organisation_id)
);
