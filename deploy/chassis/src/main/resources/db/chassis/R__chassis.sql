-- What the chassis' tables have gained since V1: services' own migrations follow that one at once. Runs after them, again with every
-- change of this file.

-- Until when a partition counts as behind, by the database's clock; null: its latest record was taken in soon after it was written.
alter table feed_progress add column if not exists behind_until timestamptz;
