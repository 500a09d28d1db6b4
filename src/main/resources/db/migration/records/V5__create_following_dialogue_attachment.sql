-- One way to follow, to talk and to attach, for all kinds.
create table following (
    person bigint      not null,
    record bigint      not null,
    since  timestamptz not null default acting_now(),
    primary key (person, record)
);
call refers_to_record('following', 'record');
call refers_to_record('following', 'person');

create table dialogue_entry (
    id           bigint generated always as identity primary key,
    record       bigint      not null,
    answers      bigint references dialogue_entry,
    text         text        not null check (length(text) between 1 and 4000),
    language     text        not null default 'nb',
    readers      text[]      not null check (cardinality(readers) > 0),
    written_by   bigint      not null,
    written_at   timestamptz not null default acting_now(),
    withdrawn_at timestamptz
);
call belongs_to_record('dialogue_entry', 'record');
create index dialogue_of_record on dialogue_entry (record, id);

create table attachment (
    id           bigint generated always as identity primary key,
    record       bigint      not null,
    file_name    text        not null check (length(file_name) between 1 and 200),
    media_type   text        not null,
    size_bytes   bigint      not null check (size_bytes between 0 and 20971520),
    sha256       bytea       not null check (length(sha256) = 32),
    readers      text[]      not null check (cardinality(readers) > 0),
    attached_by  bigint      not null,
    attached_at  timestamptz not null default acting_now(),
    withdrawn_at timestamptz
);
call belongs_to_record('attachment', 'record');
create index attachment_of_record on attachment (record, id);

-- Beside, so that history does not copy the bytes.
create table attachment_content (
    attachment bigint primary key references attachment,
    content    bytea not null
);
