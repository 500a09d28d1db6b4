-- A common challenge: needs of several organisations that belong together. The needs stay what they are; the challenge points to them.
-- A row is never taken away: a need that is parted again keeps the row that tells when, by whom and why it was there.
create table challenge (
    number   bigint primary key,
    body     bigint not null,
    audience text   not null check (audience in ('EVERYONE', 'MEMBERS'))
);
call belongs_to_record('challenge', 'number');
call refers_to_record('challenge', 'body');

create table challenge_need (
    id             bigint generated always as identity primary key,
    challenge      bigint not null,
    need           bigint not null,
    gathered_at    timestamptz not null default acting_now(),
    gathered_by    bigint default acting_person(),
    reply          text check (reply in ('AGREED', 'OBJECTED')),
    reply_text     text not null default '' check (length(reply_text) <= 2000),
    reply_language text not null default 'nb',
    replied_at     timestamptz,
    replied_by     bigint,
    parted_at      timestamptz,
    parted_by      bigint,
    parted_because text not null default '' check (length(parted_because) <= 2000),
    dissolved      boolean not null default false
);
call belongs_to_record('challenge_need', 'challenge');
call refers_to_record('challenge_need', 'need');
create unique index challenge_need_once on challenge_need (challenge, need) where parted_at is null;
create index challenge_need_of_challenge on challenge_need (challenge, id);
comment on column challenge_need.dissolved is 'Parted when the whole challenge was dissolved: gathered again when that is undone.';
