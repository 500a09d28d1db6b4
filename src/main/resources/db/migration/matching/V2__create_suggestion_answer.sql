-- What people answered to a suggestion: it changes the next ranking.
create table suggestion_answer (
    record    bigint not null,
    suggested bigint not null,
    given_by  bigint not null,
    answer    text   not null check (answer in ('RELEVANT', 'NOT_RELEVANT', 'CONTACTED')),
    given_at  timestamptz not null default acting_now(),
    primary key (record, suggested, given_by),
    check (record <> suggested)
);
call belongs_to_record('suggestion_answer', 'record');
call refers_to_record('suggestion_answer', 'suggested');
call refers_to_record('suggestion_answer', 'given_by');

-- Whether somebody wants to be suggested at all, and how often they can be asked.
create table suggestion_wish (
    person            bigint primary key,
    wanted            boolean not null,
    asked_a_half_year int check (asked_a_half_year between 0 and 100)
);
call belongs_to_record('suggestion_wish', 'person');
comment on column suggestion_wish.asked_a_half_year is 'Null: no limit. Contacts made in the last 182 days are counted.';
