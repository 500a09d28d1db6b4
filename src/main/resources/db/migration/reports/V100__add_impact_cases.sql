-- A part can show impact cases: chosen ones in order, or all that tell of the report's years. Whatever other forms were added before stay.
do $$
declare
    said text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'report_part_form_check');
begin
    alter table report_part drop constraint report_part_form_check;
    execute 'alter table report_part add constraint report_part_form_check '
        || replace(said, '''AREAS''::text', '''AREAS''::text, ''IMPACT''::text');
end $$;

alter table report_part add column cases bigint[] not null default '{}';
comment on column report_part.cases is 'Impact cases in the order they are read; empty for all of the years the report tells of.';
