-- A trigger's plan is made once in a connection, most often for a change of one record, and kept. For a change of a thousand records that
-- plan paired each row with each: taking back a thousand imported projects took 34 s after a few small changes, and 0.7 s before them.
-- Rows as they were and as they are now are put together by grouping, and not paired.
create procedure write_history_writer(writer text, kept text, record_column text) language plpgsql as $$
begin
    execute format($make$
        create or replace function %1$I() returns trigger language plpgsql as $body$
        begin
            if tg_op = 'INSERT' then
                insert into history (record, table_name, action, after)
                select n.%3$I, %2$L, 'INSERT', jsonb_agg(to_jsonb(n)) from new_rows n group by n.%3$I;
            elsif tg_op = 'UPDATE' then
                insert into history (record, table_name, action, before, after)
                select b.number, %2$L, 'UPDATE', jsonb_agg(b.told) filter (where b.was), jsonb_agg(b.told) filter (where not b.was)
                  from (select x.%3$I as number, true as was, to_jsonb(x) as told from old_rows x
                         union all
                        select x.%3$I, false, to_jsonb(x) from new_rows x) b
                 group by b.number
                having bool_or(b.was) and not bool_and(b.was);
            else
                insert into history (record, table_name, action, before)
                select o.%3$I, %2$L, 'DELETE', jsonb_agg(to_jsonb(o)) from old_rows o group by o.%3$I;
            end if;
            return null;
        end $body$ $make$, writer, kept, record_column);
end $$;

create or replace procedure keep_history(kept regclass, record_column text) language plpgsql as $$
declare
    writer text := 'write_history_of_' || kept::text;
begin
    call write_history_writer(writer, kept::text, record_column);
    execute format('create trigger history_of_inserts after insert on %s referencing new table as new_rows '
                   'for each statement execute function %I()', kept, writer);
    execute format('create trigger history_of_updates after update on %s referencing old table as old_rows new table as new_rows '
                   'for each statement execute function %I()', kept, writer);
    execute format('create trigger history_of_deletes after delete on %s referencing old table as old_rows '
                   'for each statement execute function %I()', kept, writer);
end $$;

-- The tables that have a history already: which column names the record stands in the function itself.
do $$
declare
    known record;
begin
    for known in
        select p.proname, substring(p.proname from '^write_history_of_(.*)$') as kept,
               substring(p.prosrc from 'select n\.(\w+), ') as record_column
          from pg_proc p
         where p.pronamespace = 'public'::regnamespace and p.proname like 'write\_history\_of\_%'
    loop
        call write_history_writer(known.proname, known.kept, known.record_column);
    end loop;
end $$;

alter function tally_record_change() set enable_nestloop = off;
