-- Who is to be evaluated because a fact or a rule has changed: appended by whoever changes it, taken over into person_wake by the
-- evaluator. Without an index, as it is always read as a whole and soon empty again.
create table person_mark (
    person_id uuid        not null,
    marked_at timestamptz not null
);

-- From now on a person is due from when they were marked, or from the stored day on; infinity: nothing is known of them.
update person_wake set wake_at = woken_at where wake_at = '-infinity';
alter table person_wake drop column woken_at;
