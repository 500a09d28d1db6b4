-- Where a record came from and what came of it: a directed graph. From the later record to the earlier one.
create table trail (
    from_record bigint      not null,
    relation    text        not null,
    to_record   bigint      not null,
    stated_at   timestamptz not null default acting_now(),
    stated_by   bigint               default acting_person(),
    primary key (from_record, relation, to_record),
    check (from_record <> to_record)
);
call belongs_to_record('trail', 'from_record');
call refers_to_record('trail', 'to_record');

-- Dated countable things, stated in the transaction in which they happen. One record states a thing once at most,
-- and figures count distinct records, so nothing can count twice.
create table fact (
    id            bigint generated always as identity primary key,
    record        bigint   not null,
    what          text     not null,
    happened_on   date     not null,
    known_to      text     not null check (known_to in ('DAY', 'MONTH', 'YEAR')),
    labels        text[]   not null default '{}',
    organisations bigint[] not null default '{}',
    bodies        bigint[] not null default '{}',
    focus_areas   bigint[] not null default '{}',
    quantity      bigint   not null default 1,
    stated_at     timestamptz not null default acting_now(),
    stated_by     bigint            default acting_person(),
    unique (record, what)
);
call belongs_to_record('fact', 'record');
create index fact_by_what on fact (what, happened_on);
create index fact_by_body on fact using gin (bodies);
