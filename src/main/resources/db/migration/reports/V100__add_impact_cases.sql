-- A part can show impact cases: chosen ones in order, or all that tell of the report's years.
alter table report_part drop constraint report_part_form_check;
alter table report_part add constraint report_part_form_check
    check (form in ('TEXT', 'ORGANISATION', 'MEMBERS', 'GOALS', 'FIGURES', 'AREAS', 'IMPACT'));
alter table report_part add column cases bigint[] not null default '{}';
comment on column report_part.cases is 'Impact cases in the order they are read; empty for all of the years the report tells of.';
