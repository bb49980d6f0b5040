-- Which packs there are, beside those that ship. Records of this service: backed up, never rebuilt.

-- One row. It grows with every change of the tables below, and every replica reads it before it evaluates. Who is about to change
-- something locks it first.
create table shelf_revision (
    only_row   boolean primary key default true check (only_row),
    revision   bigint not null,
    changed_at timestamptz
);
insert into shelf_revision (revision) values (0);

-- Packs from the folder. As json, not jsonb: the document as it came. A version is never edited and never removed.
create table stored_pack (
    pack      text not null,
    version   text not null,
    document  json not null,
    stored_by text not null,
    stored_at timestamptz not null,
    primary key (pack, version)
);

-- What organisations change of a pack. Each row is a decision and the one with the highest revision is in force; without changes
-- it takes the overlay off.
create table pack_overlay (
    organisation_id uuid    not null,
    pack            text    not null,
    revision        integer not null,
    changes         json,
    decided_by      text not null,
    why             text not null,
    decided_at      timestamptz not null,
    primary key (organisation_id, pack, revision)
);

-- Bank holidays that were proclaimed (is_off), or are none this year, whatever the library says.
create table calendar_override (
    calendar text    not null,
    day      date    not null,
    is_off   boolean not null,
    why      text    not null,
    set_by   text    not null,
    set_at   timestamptz not null,
    primary key (calendar, day)
);
