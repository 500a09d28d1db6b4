-- Every change: who, when, what was and what is. Written by the database, so that nothing goes around it.

create table history (
    id          bigint generated always as identity primary key,
    record      bigint      not null,
    table_name  text        not null,
    action      text        not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
    before      jsonb,
    after       jsonb,
    changed_at  timestamptz not null default acting_now(),
    changed_by  bigint               default acting_person(),
    changed_in  xid8        not null default pg_current_xact_id()
);
create index history_of_record on history (record, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to, never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger history_only_grows before update or delete or truncate on history
    for each statement execute function refuse_change();
revoke update, delete, truncate on history from ${app};

-- Gives a table its history: one row for each statement and record, with the rows as they were and as they are.
-- The function is written out for each table, because PostgreSQL keeps the plan of a fixed statement.
create procedure keep_history(kept regclass, record_column text) language plpgsql as $$
declare
    writer text := 'write_history_of_' || kept::text;
begin
    execute format($make$
        create function %1$I() returns trigger language plpgsql as $body$
        begin
            if tg_op = 'INSERT' then
                insert into history (record, table_name, action, after)
                select n.%3$I, %2$L, 'INSERT', jsonb_agg(to_jsonb(n)) from new_rows n group by n.%3$I;
            elsif tg_op = 'UPDATE' then
                insert into history (record, table_name, action, before, after)
                select o.number, %2$L, 'UPDATE', o.rows, n.rows
                  from (select x.%3$I as number, jsonb_agg(to_jsonb(x)) as rows from old_rows x group by x.%3$I) o
                  join (select x.%3$I as number, jsonb_agg(to_jsonb(x)) as rows from new_rows x group by x.%3$I) n
                    on n.number = o.number;
            else
                insert into history (record, table_name, action, before)
                select o.%3$I, %2$L, 'DELETE', jsonb_agg(to_jsonb(o)) from old_rows o group by o.%3$I;
            end if;
            return null;
        end $body$ $make$, writer, kept::text, record_column);
    execute format('create trigger history_of_inserts after insert on %s referencing new table as new_rows '
                   'for each statement execute function %I()', kept, writer);
    execute format('create trigger history_of_updates after update on %s referencing old table as old_rows new table as new_rows '
                   'for each statement execute function %I()', kept, writer);
    execute format('create trigger history_of_deletes after delete on %s referencing old table as old_rows '
                   'for each statement execute function %I()', kept, writer);
end $$;

-- What a module's migration says of each of its tables: the column is a record's number, and the rows have a history.
create procedure belongs_to_record(kept regclass, record_column text) language plpgsql as $$
begin
    execute format('alter table %s add foreign key (%I) references record', kept, record_column);
    call keep_history(kept, record_column);
end $$;

-- What it says of a column that names another record: the record exists, and is found from both sides.
create procedure refers_to_record(referring regclass, record_column text) language plpgsql as $$
begin
    execute format('alter table %s add foreign key (%I) references record', referring, record_column);
    execute format('create index on %s (%I)', referring, record_column);
end $$;

call keep_history('record', 'number');
