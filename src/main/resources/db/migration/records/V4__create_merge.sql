-- Two records that are the same become one without anything being moved: the old number leads to the new, and what hangs on
-- both is read together. Undoing sets the pointer back.
create table merge (
    id        bigint generated always as identity primary key,
    record    bigint      not null,
    into_record bigint    not null,
    reason    text        not null default '' check (length(reason) <= 2000),
    merged_at timestamptz not null default acting_now(),
    merged_by bigint               default acting_person(),
    undone_at timestamptz,
    undone_by bigint,
    check (record <> into_record)
);
call belongs_to_record('merge', 'record');
call refers_to_record('merge', 'into_record');
create unique index merge_once on merge (record) where undone_at is null;
