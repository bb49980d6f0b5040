-- A standing may be of all posts of a person together: then it has no assignment.
alter table standing drop constraint standing_pkey;
alter table standing alter column assignment_id drop not null;
create unique index standing_subject on standing (person_id, assignment_id, pack, requirement) nulls not distinct;
alter table standing_history alter column assignment_id drop not null;

-- Which version of a rule governs somebody, and from when on it is asked of her. Decided once, on the day the rule is first met or
-- becomes another one: a record, never worked out anew from facts that have changed since.
create table rule_in_force (
    person_id     uuid    not null,
    assignment_id uuid,
    pack          text    not null,
    requirement   text    not null,
    pack_version  text    not null,
    asked         boolean not null,
    applies_from  date,
    decided_on    date    not null
);
create unique index rule_in_force_subject on rule_in_force (person_id, assignment_id, pack, requirement) nulls not distinct;

-- Of a window: what it holds and what it should hold, in minutes or sessions.
alter table standing add column credited numeric, add column required numeric;
