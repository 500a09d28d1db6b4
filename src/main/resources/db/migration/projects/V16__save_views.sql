-- Views of projects that somebody wants to find again: an address with a name, kept to oneself or shared with those of a body.
create table saved_view (
    id          bigint generated always as identity primary key,
    person      bigint      not null,
    name        text        not null check (length(name) between 1 and 100),
    address     text        not null check (address ~ '^/prosjekter(/[a-z]+)?(\?.*)?$' and length(address) <= 2000),
    shared_with bigint,
    saved_at    timestamptz not null default acting_now()
);
call refers_to_record('saved_view', 'person');
call refers_to_record('saved_view', 'shared_with');
