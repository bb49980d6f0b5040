-- The chassis' tables, the same in each service's own database.

create table publication (
    topic             text    not null,
    key               uuid    not null,
    version           bigint  not null,
    published_version bigint  not null,
    erased            boolean not null,
    primary key (topic, key)
);
create index publication_backlog on publication (version) where published_version < version;

-- Who is the relay. Told by the database's clock; what really keeps two apart is Kafka's transactional id.
create table relay_lease (
    only_one boolean primary key default true check (only_one),
    holder   uuid        not null,
    until    timestamptz not null
);

-- How far each partition has been read: the valid offsets are these.
create table feed_progress (
    topic        text    not null,
    partition    integer not null,
    reader       integer not null,
    next_offset  bigint  not null,
    through      timestamptz,
    primary key (topic, partition)
);

-- The version held of each key; an erased key leaves its row behind.
create table held_version (
    topic   text    not null,
    key     uuid    not null,
    version bigint  not null,
    reader  integer not null,
    erased  boolean not null,
    primary key (topic, key)
);

create table parked_event (
    id            uuid primary key default uuidv7(),
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    key           uuid,
    version       bigint,
    cause         text        not null,
    payload       bytea,
    headers       jsonb       not null,
    parked_at     timestamptz not null,
    unique (topic, partition, record_offset)
);
create index parked_event_key on parked_event (topic, key);
