-- A set of data that a municipality can open to research, and the way to it: who decides, on what conditions, in which steps.
create table data_routine (
    number        bigint primary key,
    covers        text not null default '' check (length(covers) <= 500),
    kept_in       text not null default '' check (length(kept_in) <= 500),
    personal      text not null check (personal in ('NONE', 'PSEUDONYMOUS', 'IDENTIFYING')),
    decided_by    text not null default '' check (length(decided_by) <= 300),
    conditions    text not null default '' check (length(conditions) <= 4000),
    usual_days    int check (usual_days between 1 and 400),
    cost          text not null default '' check (length(cost) <= 300),
    described_at  text not null default '' check (length(described_at) <= 1000),
    body          bigint,
    opened_on     date
);
call belongs_to_record('data_routine', 'number');
call refers_to_record('data_routine', 'body');
comment on column data_routine.usual_days is 'Working days from a whole application until the data are handed out.';
comment on column data_routine.body is 'The cooperation it counts under; null where under none.';
comment on column data_routine.opened_on is 'When it was opened first: the day it counts.';

create table data_routine_step (
    routine bigint not null,
    nth     int    not null check (nth between 1 and 20),
    text    text   not null check (length(text) between 1 and 300),
    primary key (routine, nth)
);
call belongs_to_record('data_routine_step', 'routine');

-- What data an inquiry asks for, where the municipality has a routine for them.
create table inquiry_data (
    inquiry bigint not null,
    routine bigint not null,
    primary key (inquiry, routine)
);
call belongs_to_record('inquiry_data', 'inquiry');
call refers_to_record('inquiry_data', 'routine');
