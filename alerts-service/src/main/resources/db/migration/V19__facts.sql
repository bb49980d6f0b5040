-- Weeks may alternate.
alter table pattern_period
    add column week integer not null default 0,
    drop constraint pattern_period_pkey,
    add constraint pattern_period_pkey primary key (person_id, from_on, week);

-- When each fact that decides what is asked of a person was first told, whatever becomes of it. What is known of somebody already was
-- part of loading them.
create table told_fact (
    person_id uuid    not null,
    kind      text    not null,
    value     text    not null,
    from_on   date,
    to_on     date,
    told_on   date    not null,
    early     boolean not null
);
create unique index told_fact_once on told_fact (person_id, kind, value, from_on, to_on) nulls not distinct;
create temporary table first_told on commit drop as
select person_id, min(day) as told_on
  from (select person_id, at::date as day from standing_history
        union all select person_id, changed_at::date from person_watch
        union all select person_id, decided_on from rule_in_force) as known
 group by person_id;
insert into told_fact (person_id, kind, value, from_on, to_on, told_on, early)
select person_id, 'PERSON', '', null::date, null::date, told_on, true from first_told
union
select a.person_id, 'ROLE', coalesce(a.role, ''), a.from_on, a.to_on, f.told_on, true
  from assignment_period a join first_told f on f.person_id = a.person_id
union
select c.person_id, 'MEMBERSHIP', unnest(c.memberships), null, null, f.told_on, true
  from clinical_profile c join first_told f on f.person_id = c.person_id
union
select f.person_id, 'NEWLY_QUALIFIED', coalesce(c.newly_qualified, false)::text, null, null, f.told_on, true
  from first_told f left join clinical_profile c on c.person_id = f.person_id
union
select c.person_id, 'QUALIFIED_ON', c.qualified_on::text, null, null, f.told_on, true
  from clinical_profile c join first_told f on f.person_id = c.person_id where c.qualified_on is not null
union
select c.person_id, 'CASELOAD', c.caseload::text, null, null, f.told_on, true
  from clinical_profile c join first_told f on f.person_id = c.person_id where c.caseload is not null
union
select person_id, 'PACK', pack || ' ' || pack_version, null, null, min(decided_on), true
  from rule_in_force group by person_id, pack, pack_version;

-- A state holds since a day that the rules name, or since none.
alter table standing alter column since_on drop not null;

-- Which of a person's posts something is about says nothing any more, except under packs that look at each post by itself.
create temporary table of_a_post on commit drop as
select distinct pack from stored_pack where document #>> '{applies_to,scope}' = 'post';

-- What was decided about a stretch of days stays, also while the rule does not apply. That a rule has never applied decides nothing. Where
-- two posts become one, the earlier day stands: what was asked in one is asked of the person.
delete from rule_in_force where not asked;
delete from rule_in_force
 where ctid in (select ctid from (select ctid, row_number() over (partition by person_id, pack, requirement
                                                                  order by applies_from nulls first, decided_on, ctid) as place
                                    from rule_in_force where pack not in (select pack from of_a_post)) as placed
                 where place > 1);
update rule_in_force set assignment_id = null where pack not in (select pack from of_a_post);
drop index rule_in_force_subject;
alter table rule_in_force add column since date;
create unique index rule_in_force_stretch
    on rule_in_force (person_id, assignment_id, pack, requirement, pack_version, since) nulls not distinct;

-- Of the standings of two posts the worse one stays until the person is evaluated, which is at once.
delete from standing
 where ctid in (select ctid from (select ctid, row_number() over (
                                             partition by person_id, pack, requirement
                                             order by array_position(array['BELOW_GUIDELINE', 'OVERDUE', 'DUE_SOON'], state), ctid) as place
                                    from standing where pack not in (select pack from of_a_post)) as placed
                 where place > 1);
update standing set assignment_id = null where pack not in (select pack from of_a_post);
update standing_history set assignment_id = null where assignment_id is not null and pack not in (select pack from of_a_post);

-- Of the alerts of two posts about one requirement one stays open: the one that somebody has taken on, or else the first.
create temporary table of_another_post on commit drop as
select id from (select e.id, row_number() over (partition by e.kind, e.person_id, e.pack, e.requirement, e.window_from
                                                order by k.episode_id is null, e.opened_at, e.id) as place
                  from episode e left join episode_acknowledgement k on k.episode_id = e.id
                 where e.closed_at is null and e.pack not in (select pack from of_a_post)) as placed
 where place > 1;
insert into episode_history (episode_id, person_id, assignment_id, pack, requirement, window_from, transition, reason, decided_at, decided_on,
                             kind, level)
select id, person_id, assignment_id, pack, requirement, window_from, 'closed', 'rule_changed', now(), current_date, kind, level
  from episode where id in (select id from of_another_post);
update episode set closed_at = now(), closed_on = current_date, cause = 'rule_changed' where id in (select id from of_another_post);
update publication set version = greatest(version + 1, (extract(epoch from now()) * 1000000)::bigint)
 where topic = 'alerts.v1' and not erased
   and key in (select id from episode
                where assignment_id is not null and pack not in (select pack from of_a_post)
                  and (closed_at is null or id in (select id from of_another_post)));
update episode set assignment_id = null where assignment_id is not null and pack not in (select pack from of_a_post);
update episode_history set assignment_id = null where assignment_id is not null and pack not in (select pack from of_a_post);

-- In calendars, the date that comes first.
delete from due_date
 where id in (select id from (select id, row_number() over (partition by person_id, pack, requirement
                                                            order by cancelled, due_on, id) as place
                                from due_date where pack not in (select pack from of_a_post)) as placed
               where place > 1);
update due_date set assignment_id = null where assignment_id is not null and pack not in (select pack from of_a_post);

-- Everybody of whom anything is known is evaluated again.
update person_wake set wake_at = '-infinity' where person_id in (select id from person);
