-- What municipalities are like, for other modules that choose among them.
create view municipality_facts as
select o.number, o.municipality_number, o.county_number, o.population, o.language_form
  from organisation o
 where o.form = 'MUNICIPALITY';
