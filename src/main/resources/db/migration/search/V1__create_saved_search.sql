-- A search somebody wants to ask again, as the address it was asked by. What it finds is found anew, for whoever looks.
create table saved_search (
    id         bigint generated always as identity primary key,
    person     bigint      not null,
    name       text        not null check (length(name) between 1 and 100),
    asked      text        not null check (length(asked) between 1 and 2000),
    body       bigint,
    followed   boolean     not null default true,
    saved_at   timestamptz not null default acting_now(),
    looked_at  timestamptz not null default acting_now(),
    told_at    timestamptz not null default acting_now()
);
call refers_to_record('saved_search', 'person');
call refers_to_record('saved_search', 'body');
comment on column saved_search.body is 'The cooperation body it is shared with; null for nobody but the person.';
comment on column saved_search.looked_at is 'When its person last looked at what it finds.';
comment on column saved_search.told_at is 'Up to when its person was told by letter of what is new to it.';
