-- Money that can be applied for. Who pays owns the record where it is an organisation here; otherwise its name stands in funder_name.
-- Whether a call is open follows from its dates and is kept nowhere.
create table funding_call (
    number      bigint primary key,
    funder_name text not null default '' check (length(funder_name) <= 200),
    body        bigint,
    applicants  text not null default '' check (length(applicants) <= 2000),
    from_kroner bigint check (from_kroner >= 0),
    to_kroner   bigint check (to_kroner >= 0),
    opens_on    date,
    closes_at   timestamptz,
    address     text not null default '' check (length(address) <= 1000) check (address = '' or address ~ '^https?://'),
    check (from_kroner <= to_kroner)
);
call belongs_to_record('funding_call', 'number');
call refers_to_record('funding_call', 'body');
comment on column funding_call.body is 'The cooperation that keeps it up to date; null where an administrator does.';
comment on column funding_call.opens_on is 'The first day, in Norway; null where it is open already.';
comment on column funding_call.closes_at is 'The deadline; null where applications are taken at any time.';
