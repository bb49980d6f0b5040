-- More of the roster: the shifts of those without fixed days, and the employee numbers that people have had before, which sources may go on
-- sending. In pattern_days stand the days of each week of a pattern, such as MONDAY,TUESDAY|MONDAY for two weeks that alternate.
alter table directory_person
    add column shifts         date[] not null default '{}',
    add column former_numbers text[] not null default '{}';
