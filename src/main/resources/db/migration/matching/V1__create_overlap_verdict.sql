-- What somebody said of two records that look the same, so that nobody is asked twice and everybody sees why.
create table overlap_verdict (
    record   bigint not null,
    other    bigint not null,
    verdict  text   not null check (verdict in ('SAME', 'RELATED', 'DIFFERENT')),
    why      text   not null default '' check (length(why) <= 2000),
    given_by bigint          default acting_person(),
    given_at timestamptz not null default acting_now(),
    primary key (record, other),
    check (record <> other),
    check (verdict <> 'DIFFERENT' or why <> '')
);
call belongs_to_record('overlap_verdict', 'record');
call refers_to_record('overlap_verdict', 'other');
call refers_to_record('overlap_verdict', 'given_by');
