-- How mails name supervisees. Until an organisation says otherwise, as before.
alter table organisation
    add column names_in_mail text not null default 'full' check (names_in_mail in ('full', 'initials'));
