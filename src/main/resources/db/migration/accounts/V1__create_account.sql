-- Who may sign in, by which provider's word, and the roles they hold. Providers' subjects are the key: no national identity number is kept.
create table account (
    person     bigint primary key,
    name       text        not null check (length(name) between 1 and 200),
    demo       boolean     not null default false,
    demo_order int         not null default 0,
    opened_at  timestamptz not null default acting_now(),
    closed_at  timestamptz
);
call belongs_to_record('account', 'person');

create table identity (
    issuer  text   not null,
    subject text   not null,
    person  bigint not null references account,
    since   timestamptz not null default acting_now(),
    primary key (issuer, subject)
);
call keep_history('identity', 'person');

create table role_held (
    id        bigint generated always as identity primary key,
    person    bigint not null references account,
    role      text   not null,
    place     bigint,
    held_from date   not null,
    held_to   date check (held_to >= held_from)
);
call keep_history('role_held', 'person');
call refers_to_record('role_held', 'place');
create index role_held_by_person on role_held (person);

create table api_key (
    id         bigint generated always as identity primary key,
    hash       bytea       not null unique,
    person     bigint      not null references account,
    name       text        not null check (length(name) between 1 and 100),
    made_at    timestamptz not null default acting_now(),
    expires_at timestamptz not null
);
create index api_key_by_person on api_key (person);
