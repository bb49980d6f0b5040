-- After which session a lapse began. The last session that counts may move while somebody stays late; if the one it began after is taken
-- back, the lapse has never been.
alter table episode add column began_after date;
update episode set began_after = anchor_on;

-- A window that may end short: told ahead, and no alert.
alter table episode
    drop constraint episode_level_check,
    add constraint episode_level_check check (level in ('notice', 'due_soon', 'at_risk', 'overdue', 'below', 'escalated'));
alter table mail_entry
    drop constraint mail_entry_step_check,
    add constraint mail_entry_step_check
        check (step in ('notice', 'due_soon', 'at_risk', 'overdue', 'below', 'escalated', 'back', 'reminder', 'recovered'));
