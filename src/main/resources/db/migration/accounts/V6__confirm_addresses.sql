-- An address counts when somebody made sure that it is the person's: the provider they signed in with, or they themselves by a link
-- sent there. Only then does it lead a new sign-in to this person. Those that stand today are written to as before.
-- Whoever wants no e-mail is not written to because a provider tells their address again.
alter table account
    add column email_confirmed_at timestamptz,
    add column wants_no_email     boolean not null default false;
create index account_by_confirmed_email on account (lower(email)) where email_confirmed_at is not null and closed_at is null;

-- The link by which somebody shows that an address is theirs. Only the hash is kept.
create table address_confirmation (
    id         bigint generated always as identity primary key,
    hash       bytea       not null unique,
    person     bigint      not null references account,
    email      text        not null check (length(email) between 3 and 254),
    asked_at   timestamptz not null default acting_now(),
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create unique index address_confirmation_open on address_confirmation (person) where ended_at is null;
