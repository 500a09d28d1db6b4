-- Somebody asks an organisation for access; its administrators answer. And those who are asked in, by a link that is a secret: only
-- its hash is kept, it serves once, for one place and role, and until a day.
create table access_request (
    id           bigint generated always as identity primary key,
    person       bigint      not null references account,
    organisation bigint      not null,
    role         text        not null,
    note         text        not null default '' check (length(note) <= 1000),
    asked_at     timestamptz not null default acting_now(),
    state        text        not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
    answer       text        not null default '' check (length(answer) <= 1000),
    answered_by  bigint,
    answered_at  timestamptz,
    check ((state = 'WAITING') = (answered_at is null))
);
call keep_history('access_request', 'person');
call refers_to_record('access_request', 'organisation');
create unique index access_request_waiting on access_request (person, organisation) where state = 'WAITING';
create index access_request_by_state on access_request (organisation, asked_at) where state = 'WAITING';

create table invitation (
    id         bigint generated always as identity primary key,
    hash       bytea       not null unique,
    place      bigint      not null,
    role       text        not null,
    email      text        not null check (length(email) between 3 and 254),
    invited_by bigint      not null,
    invited_at timestamptz not null default acting_now(),
    expires_at timestamptz not null,
    used_by    bigint references account,
    ended_at   timestamptz
);
call refers_to_record('invitation', 'place');
create unique index invitation_open on invitation (place, role, lower(email)) where ended_at is null;
