-- What a sending system calls a record, so that it can send again without doubling. The names are each sender's own.
create table external_identity (
    client      text        not null,
    kind        text        not null,
    external_id text        not null check (length(external_id) between 1 and 200),
    number      bigint      not null,
    named_at    timestamptz not null default acting_now(),
    primary key (client, kind, external_id)
);
call belongs_to_record('external_identity', 'number');
create index external_identity_of_record on external_identity (number);

-- A module that gives its states other names says so here: the rows are the spine's.
create procedure rename_state(of_kind text, was text, becomes text) language sql as $$
    update record set state = becomes where kind = of_kind and state = was;
$$;
