-- The spine: one row for every stop on the loop, whatever its kind. What is true of one kind only stays with its module.

-- Who acts and what the clock says: told by the transaction manager when a transaction begins.
create function acting_person() returns bigint language sql stable
    return nullif(current_setting('samskap.person', true), '')::bigint;

create function acting_now() returns timestamptz language sql stable
    return coalesce(nullif(current_setting('samskap.now', true), '')::timestamptz, now());

create sequence record_number start with 1001;

create table record (
    number      bigint primary key default nextval('record_number'),
    kind        text        not null,
    title       text        not null check (length(title) between 1 and 300),
    summary     text        not null default '' check (length(summary) <= 4000),
    language    text        not null default 'nb',
    search_text text        not null default '',
    owner       bigint references record,
    state       text        not null,
    readers     text[]      not null check (cardinality(readers) > 0),
    editors     text[]      not null default '{}',
    themes      bigint[]    not null default '{}',
    starts_on   date,
    ends_on     date check (ends_on >= starts_on),
    merged_into bigint references record check (merged_into <> number),
    version     int         not null default 1,
    created_at  timestamptz not null default acting_now(),
    created_by  bigint               default acting_person(),
    changed_at  timestamptz not null default acting_now(),
    changed_by  bigint               default acting_person(),
    changed_in  xid8        not null default pg_current_xact_id()
);
create index record_newest on record (kind, changed_at desc, number desc) where merged_into is null;
create index record_titles on record (kind, title, number) where merged_into is null;
create index record_owner on record (owner, kind);
create index record_themes on record using gin (themes);
create index record_changed_in on record (changed_in);
create index record_merged_into on record (merged_into) where merged_into is not null;

comment on column record.changed_in is
    'The transaction of the last change. Search indexes and kept counts follow it: see Changes.';

-- A change is signed, dated and numbered here, so that no door can forget it.
create function sign_record() returns trigger language plpgsql as $$
begin
    new.version    := old.version + 1;
    new.created_at := old.created_at;
    new.created_by := old.created_by;
    new.changed_at := acting_now();
    new.changed_by := acting_person();
    new.changed_in := pg_current_xact_id();
    return new;
end $$;
create trigger record_signed before update on record for each row execute function sign_record();

-- Overlap of readers and tokens. The built-in && has no idea how many rows unknown tokens match and says 1 in 200, so a plan made
-- once for all visitors looked dear and was thrown away, and every question was planned anew. Most records are readable: say so.
create operator |&| (leftarg = anyarray, rightarg = anyarray, function = arrayoverlap, restrict = neqsel, join = neqjoinsel);

-- The one rule of reading. Other modules reach records through this function and never name the table,
-- so a list, a count or a search without the rule cannot be written. PostgreSQL folds it into the query around it.
create function readable(tokens text[]) returns setof public.record language sql stable parallel safe as
$$ select * from public.record r where r.readers operator(public.|&|) tokens and r.merged_into is null $$;

-- For what is counted once: the number a merged record goes by today.
create function number_today(asked bigint) returns bigint language sql stable
    return (select coalesce(r.merged_into, r.number) from public.record r where r.number = asked);
