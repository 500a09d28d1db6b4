-- Some records go on when a person in them is erased: an inquiry stays with the municipalities that answered it. Then its history
-- forgets what it says of that person, and keeps the rest. Which texts are personal, each module says of its own tables.
create table personal_text (
    table_name  text not null,
    column_name text not null,
    primary key (table_name, column_name)
);

revoke insert, update, delete, truncate on personal_text from ${app};

create procedure is_personal(in_table regclass, in_column text) language sql as $$
    insert into personal_text (table_name, column_name) values (in_table::text, in_column);
$$;

-- Empties the personal texts of one table in the history of these records, where who_column names somebody of these. Like
-- forget_history it runs as the owner: the application has no right to change history by other ways.
create function forget_in_history(records bigint[], in_table text, who_column text, who text[])
    returns void language plpgsql security definer set search_path = public as $$
declare
    emptied jsonb := (select jsonb_object_agg(p.column_name, '') from personal_text p where p.table_name = in_table);
begin
    if emptied is null then
        raise exception 'nothing in % is said to be personal', in_table using errcode = 'insufficient_privilege';
    end if;
    perform set_config('samskap.forgetting', 'yes', true);
    update history h
       set before = (select jsonb_agg(case when lower(row ->> who_column) = any (who) then row || emptied else row end)
                       from jsonb_array_elements(h.before) row),
           after  = (select jsonb_agg(case when lower(row ->> who_column) = any (who) then row || emptied else row end)
                       from jsonb_array_elements(h.after) row)
     where h.record = any (records) and h.table_name = in_table;
    perform set_config('samskap.forgetting', '', true);
end $$;

-- What a record is found by holds the names of people in it.
call is_personal('record', 'search_text');
