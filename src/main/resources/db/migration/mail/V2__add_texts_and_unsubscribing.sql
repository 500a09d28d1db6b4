-- Texts that an administrator has written in place of those that come with the program, a row for each language form.
create table mail_text (
    kind      text        not null,
    language  text        not null check (language in ('nb', 'nn', 'en')),
    subject   text        not null check (length(subject) between 1 and 200),
    body      text        not null check (length(body) between 1 and 4000),
    version   int         not null default 1,
    edited_at timestamptz not null default acting_now(),
    edited_by bigint               default acting_person(),
    primary key (kind, language)
);

-- Which kinds of letters an address has said no to.
create table mail_unsubscribed (
    address text        not null check (address = lower(address)),
    kind    text        not null,
    since   timestamptz not null default acting_now(),
    primary key (address, kind)
);

-- The link in a letter by which its receiver, and nobody else, says no to more of its kind. Only the hash is kept.
create table mail_unsubscribe_link (
    hash   bytea  primary key,
    letter bigint not null references mail_outbox on delete cascade
);
create index mail_unsubscribe_link_of_letter on mail_unsubscribe_link (letter);

-- While the server is away no letter is tried: the day it is given counts from its own first refusal.
alter table mail_outbox rename column first_tried_at to first_refused_at;
