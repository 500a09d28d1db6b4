-- When somebody last signed in, or a program of theirs called: an account nobody uses is closed. Of each day only that it was used, and
-- not in the account itself, so that its history tells of changes and not of visits.
create table account_use (
    person    bigint primary key references account,
    last_on   date   not null,
    warned_on date
);
create index account_use_by_day on account_use (last_on);
insert into account_use (person, last_on)
select person, cast(acting_now() at time zone 'Europe/Oslo' as date) from account where closed_at is null;
