-- An adviser's case on a need: whom they asked, what was answered, and what came of it. Confidential: who is asked reads the message
-- that was written to them, and nothing else of the case.
create table brokerage (
    number       bigint primary key,
    need         bigint not null,
    adviser      bigint not null,
    outcome      text   not null default 'OPEN' check (outcome in ('OPEN', 'MATCHED', 'NO_MATCH')),
    outcome_note text   not null default '' check (length(outcome_note) <= 2000),
    closed_at    timestamptz
);
call belongs_to_record('brokerage', 'number');
call refers_to_record('brokerage', 'need');
call refers_to_record('brokerage', 'adviser');

create table brokerage_candidate (
    brokerage      bigint not null,
    person         bigint not null,
    state          text   not null default 'LISTED' check (state in ('LISTED', 'ASKED', 'YES', 'NO')),
    message        text   not null default '' check (length(message) <= 4000),
    answer         text   not null default '' check (length(answer) <= 4000),
    asked_at       timestamptz,
    answered_at    timestamptz,
    person_confirmed_at timestamptz,
    need_confirmed_at   timestamptz,
    need_confirmed_by   bigint,
    primary key (brokerage, person),
    check (state = 'LISTED' or message <> '')
);
call belongs_to_record('brokerage_candidate', 'brokerage');
call refers_to_record('brokerage_candidate', 'person');
call refers_to_record('brokerage_candidate', 'need_confirmed_by');
