-- KOSTRA groups of municipalities, read from a file that whoever runs Samskap has fetched from Statistics Norway.
create table kostra_group (
    municipality_number text primary key check (municipality_number ~ '^\d{4}$'),
    name                text not null check (length(name) between 1 and 200)
);

create or replace view municipality_facts as
select o.number, o.municipality_number, o.county_number, o.population, o.language_form, g.name as kostra_group
  from organisation o left join kostra_group g on g.municipality_number = o.municipality_number
 where o.form = 'MUNICIPALITY';
