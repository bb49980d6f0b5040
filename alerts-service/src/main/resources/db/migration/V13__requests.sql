-- Who asked for it, where somebody did; and while the facts allow no verdict, an episode rests.
alter table episode_history add column by_name text;
alter table episode drop constraint episode_held_because_check;
alter table episode add constraint episode_held_because_check
    check (held_because in ('absence', 'exemption', 'booking', 'awaiting_record', 'not_known'));
