-- What people are told: that something happened on what they follow. Only that it did: what it says is read from the record, by the
-- rule of reading, when it is shown or sent.
create table notice (
    id          bigint generated always as identity primary key,
    person      bigint      not null,
    record      bigint      not null,
    what        text        not null check (what in ('NEW', 'STATE', 'CHANGED', 'SAID', 'LINKED')),
    other       bigint,
    by_person   bigint,
    happened_at timestamptz not null,
    times       int         not null default 1,
    read_at     timestamptz,
    told_at     timestamptz
);
call refers_to_record('notice', 'record');
create index notice_of_person on notice (person, happened_at desc, id desc);
create unique index notice_gathered on notice (person, record, what, coalesce(other, 0)) where read_at is null and told_at is null;
comment on column notice.told_at is 'When it went into a letter. Until it is read or told, the same again is counted and not added.';

-- How far the record of changes has been read, as a moment in the database's own time.
create table notice_cursor (
    only_row boolean primary key default true check (only_row),
    moment   text
);
insert into notice_cursor default values;

-- How often somebody wants letters of a sort. Who has said nothing gets what the sort proposes.
create table notice_choice (
    person bigint not null,
    sort   text   not null check (sort in ('FOLLOWED', 'TASKS', 'HANDED')),
    choice text   not null check (choice in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NONE')),
    primary key (person, sort)
);
call refers_to_record('notice_choice', 'person');

-- When somebody last got a digest of a sort.
create table notice_round (
    person  bigint not null,
    sort    text   not null,
    last_on date   not null,
    primary key (person, sort)
);
call refers_to_record('notice_round', 'person');

create table theme_following (
    person bigint      not null,
    theme  bigint      not null,
    since  timestamptz not null default acting_now(),
    primary key (person, theme)
);
call refers_to_record('theme_following', 'person');
create index theme_following_by_theme on theme_following (theme);

-- Tasks are told by the modules that know them; here is only what somebody did with one of theirs.
create table task_snoozed (
    person bigint not null,
    task   text   not null check (length(task) between 1 and 300),
    until  date   not null,
    primary key (person, task)
);
call refers_to_record('task_snoozed', 'person');

create table task_handed (
    id          bigint generated always as identity primary key,
    task        text        not null check (length(task) between 1 and 300),
    from_person bigint      not null,
    to_person   bigint      not null check (to_person <> from_person),
    note        text        not null default '' check (length(note) <= 1000),
    handed_at   timestamptz not null default acting_now(),
    ended_at    timestamptz
);
call refers_to_record('task_handed', 'from_person');
call refers_to_record('task_handed', 'to_person');
create unique index task_handed_once on task_handed (task, from_person) where ended_at is null;

-- The secret address of a person's calendar: only its hash is kept, and a new one ends the old.
create table calendar_address (
    person  bigint      not null primary key,
    hash    bytea       not null unique,
    made_at timestamptz not null default acting_now()
);
call refers_to_record('calendar_address', 'person');
