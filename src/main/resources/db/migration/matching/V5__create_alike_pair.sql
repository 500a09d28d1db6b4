-- Pairs of records that look the same. Computed in the background after a change, so that a page reads them and computes nothing
-- while somebody waits. A copy, as a search index is: thrown away, it is computed anew. It says nothing of who may read what.
create table alike_pair (
    one     bigint not null,
    other   bigint not null,
    score   real   not null check (score between 0 and 1),
    reasons text[] not null,
    words   text[] not null,
    primary key (one, other),
    check (one < other)
);
create index alike_pair_other on alike_pair (other);

-- What was compared, by a fingerprint of what it is compared by: a change of anything else compares nothing anew.
create table alike_record (
    number      bigint primary key,
    fingerprint int,
    waiting     boolean not null default true
);
create index alike_record_waiting on alike_record (number) where waiting;

-- The moment up to which changes have been taken in: first all there ever were.
create table alike_cursor (moment text not null);
insert into alike_cursor (moment) values ('3:3:');
