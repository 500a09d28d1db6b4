-- Where an organisation takes part from, for maps of other modules: as a municipality, in a county, or as research at its seat. What was
-- closed stands with whatever came after it, by the register's own successions; a unit with what it is part of.
create view organisation_spot as
with recursive today (number, successor) as (
    select o.number, o.number from organisation o
    union
    select t.number, s.successor from today t join organisation_succession s on s.organisation = t.successor
)
select distinct t.number, spot.sort, spot.place
  from today t
  join organisation o on o.number = t.successor
  left join organisation whole on whole.number = o.part_of and o.form = 'UNIT'
 cross join lateral (values
       ('MUNICIPALITY', case when coalesce(whole.form, o.form) = 'MUNICIPALITY'
                             then coalesce(whole.municipality_number, o.municipality_number) end),
       ('COUNTY', case when coalesce(whole.form, o.form) in ('MUNICIPALITY', 'COUNTY')
                       then coalesce(whole.county_number, o.county_number) end),
       ('RESEARCH', case when coalesce(whole.form, o.form) in ('UNIVERSITY', 'INSTITUTE')
                         then coalesce(whole.seat, o.seat) end)) as spot (sort, place)
 where spot.place is not null
   and not exists (select 1 from organisation_succession s where s.organisation = t.successor);

-- What people call an organisation, for a drawing that has little room; empty where they use the whole name.
create view organisation_called as select o.number, o.short_name from organisation o;
