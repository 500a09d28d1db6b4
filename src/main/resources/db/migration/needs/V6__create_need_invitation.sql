-- A link that lets somebody without an account send a need to an organisation. The code is kept as a hash only, as keys are;
-- making and ending one is in the audit.
create table need_invitation (
    id           bigint generated always as identity primary key,
    place        bigint not null,
    hash         bytea  not null unique check (length(hash) = 32),
    purpose      text   not null check (length(purpose) between 1 and 200),
    expires_on   date   not null,
    used         int    not null default 0,
    made_at      timestamptz not null default acting_now(),
    made_by      bigint default acting_person(),
    withdrawn_at timestamptz
);
create index need_invitation_of_place on need_invitation (place);
comment on column need_invitation.place is 'An organisation, or a body: then the sender says for which of its members.';

-- What somebody has begun to write, saved while they type. No record yet: nobody else reads it, and nothing in it is checked.
create table need_sketch (
    key        uuid primary key,
    person     bigint,
    invitation bigint,
    fields     jsonb not null check (length(cast(fields as text)) <= 40000),
    saved_at   timestamptz not null default acting_now(),
    check ((person is null) <> (invitation is null))
);
create index need_sketch_of_person on need_sketch (person, saved_at desc) where person is not null;
create index need_sketch_by_age on need_sketch (saved_at);
