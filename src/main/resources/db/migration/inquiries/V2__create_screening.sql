-- What a cooperation wants: whether its adviser looks at inquiries before its members get them, and when they are reminded.
create table inquiry_custom (
    body          bigint primary key,
    screens       boolean not null default false,
    remind_after  int not null default 5  check (remind_after between 1 and 60),
    remind_again  int not null default 5  check (remind_again between 1 and 60),
    to_substitute int not null default 10 check (to_substitute between 1 and 120),
    to_adviser    int not null default 15 check (to_adviser between 1 and 120)
);
call belongs_to_record('inquiry_custom', 'body');
comment on column inquiry_custom.remind_after is 'Working days, as all of them are: neither holidays nor July count.';

create table inquiry_screening (
    inquiry     bigint not null,
    body        bigint not null,
    state       text   not null default 'WAITING' check (state in ('WAITING', 'ASKED_BACK', 'PASSED', 'DECLINED', 'MERGED')),
    text        text   not null default '' check (length(text) <= 2000),
    merged_into bigint,
    decided_at  timestamptz,
    primary key (inquiry, body)
);
call belongs_to_record('inquiry_screening', 'inquiry');
call refers_to_record('inquiry_screening', 'body');

-- A municipality takes no inquiries of a kind until a day; of any kind where none is named.
create table inquiry_pause (
    id           bigint generated always as identity primary key,
    organisation bigint not null,
    asks         text[] not null default '{}',
    until        date   not null,
    text         text   not null default '' check (length(text) <= 500)
);
call belongs_to_record('inquiry_pause', 'organisation');
create index inquiry_pause_of on inquiry_pause (organisation, until);

-- Who is away, and gets nothing new meanwhile.
create table inquiry_absence (
    id        bigint generated always as identity primary key,
    person    bigint not null,
    starts_on date   not null,
    ends_on   date   not null check (ends_on >= starts_on)
);
call belongs_to_record('inquiry_absence', 'person');
create index inquiry_absence_of on inquiry_absence (person, ends_on);

-- Links that are mailed. Only the hash of a secret is kept, and no history of it: so they refer to records by number alone.
create table inquiry_link (
    hash       bytea primary key check (length(hash) = 32),
    purpose    text        not null check (purpose in ('BEGIN', 'FOLLOW', 'ANSWER')),
    inquiry    bigint,
    case_of    bigint,
    person     bigint,
    email      text        not null,
    name       text        not null default '',
    asked_from bytea,
    made_at    timestamptz not null default acting_now(),
    expires_at timestamptz not null,
    used_at    timestamptz,
    voided_at  timestamptz
);
create index inquiry_link_by_email on inquiry_link (email, made_at);
create index inquiry_link_by_source on inquiry_link (asked_from, made_at) where asked_from is not null;
create index inquiry_link_of_case on inquiry_link (case_of) where case_of is not null;
