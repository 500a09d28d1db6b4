-- A part of a report can tell the programme logic of its framework. Whatever other forms were added before stay.
do $$
declare
    said text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'report_part_form_check');
begin
    alter table report_part drop constraint report_part_form_check;
    execute 'alter table report_part add constraint report_part_form_check '
        || replace(said, '''GOALS''::text', '''GOALS''::text, ''LOGIC''::text');
end $$;
