-- How mails name supervisees, as the organisation decides. A fact, as all of organisations.v1 is.
alter table organisation
    add column names_in_mail text not null default 'full' check (names_in_mail in ('full', 'initials'));
