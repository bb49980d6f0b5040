-- Which series a session belongs to, and whether somebody other than its supervisor said that it had happened. The topic is read again.
alter table session
    add column series_id              uuid,
    add column asserted_by            text,
    add column asserted_episode       uuid,
    add column confirmed              boolean not null default true,
    add column supervisor_external_id text;
create index session_series on session (series_id) where series_id is not null;
