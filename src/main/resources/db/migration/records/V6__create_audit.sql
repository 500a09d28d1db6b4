-- What people did and were refused, one row an act. Rows are chained in sealed batches: a batch holds the hash of the one
-- before, so that a row taken out or changed later shows. Sealing after the fact keeps writers from waiting for each other.
create table audit (
    id          bigint generated always as identity primary key,
    happened_at timestamptz not null default acting_now(),
    person      bigint               default acting_person(),
    act         text        not null,
    record      bigint,
    outcome     text        not null check (outcome in ('DONE', 'REFUSED')),
    reference   text        not null default '',
    changed_in  xid8        not null default pg_current_xact_id()
);
create index audit_by_record on audit (record, id desc) where record is not null;
create index audit_by_transaction on audit (changed_in);

create table audit_seal (
    id        bigint generated always as identity primary key,
    snapshot  pg_snapshot not null,
    sealed_at timestamptz not null default acting_now(),
    row_ids   bigint[]    not null,
    hash      bytea       not null
);

create trigger audit_only_grows before update or delete or truncate on audit
    for each statement execute function refuse_change();
create trigger audit_seal_only_grows before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
revoke update, delete, truncate on audit, audit_seal from ${app};

create view audit_row_hash as
select a.id, a.changed_in,
       sha256(convert_to(concat_ws('|', a.id, extract(epoch from a.happened_at), a.person, a.act, a.record, a.outcome,
                                   a.reference), 'UTF8')) as hash
  from audit a;
