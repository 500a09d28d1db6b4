-- Letters that are to leave, have left, or could not. What happened, to whom and which letter: together they are sent once.
-- The Message-ID is made with the row, so that a letter sent again after a break is the same letter to whoever receives it.
create table mail_outbox (
    id             bigint generated always as identity primary key,
    event          text        not null check (length(event) between 1 and 200),
    kind           text        not null,
    address        text        not null check (length(address) <= 254),
    name           text        not null default '',
    language       text        not null,
    words          jsonb       not null default '{}',
    lines          jsonb       not null default '[]',
    link           text        not null default '',
    message_id     text        not null unique,
    state          text        not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'SENT', 'STOPPED', 'DROPPED')),
    due_at         timestamptz not null default acting_now(),
    first_tried_at timestamptz,
    refusals       int         not null default 0,
    reason         text        not null default '',
    subject        text        not null default '',
    body           text        not null default '',
    put_at         timestamptz not null default acting_now(),
    done_at        timestamptz
);
create unique index mail_once on mail_outbox (event, lower(address), kind);
create index mail_due on mail_outbox (due_at, id) where state in ('WAITING', 'SENDING');
create index mail_stopped on mail_outbox (id) where state = 'STOPPED';
create index mail_by_age on mail_outbox (put_at);
comment on column mail_outbox.due_at is 'When it may be tried; while it is being sent, when the sender is thought dead.';
comment on column mail_outbox.body is 'What was sent, as text; forgotten with words and subject after a while.';

-- One row: whether the mail server is away, and when it is asked next.
create table mail_queue (
    only_row      boolean primary key default true check (only_row),
    away_since    timestamptz,
    reason        text not null default '',
    next_probe_at timestamptz
);
insert into mail_queue default values;
