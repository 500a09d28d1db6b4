-- An organisation that was merged into another counts as a part of it: what is under one is under the other, and who takes part in a cooperation
-- is the one it is today. So lists that ask by these need not know that anything was merged.

-- The next one up: the one it is today, or what it is part of. What was part of the one it was merged into is on top itself.
create view organisation_above as
select o.number, coalesce(m.today, case when p.today is distinct from o.number then o.part_of end) as above
  from organisation o
  left join merged_number m on m.number = o.number
  left join merged_number p on p.number = o.part_of;

create or replace function organisations_above(asked bigint) returns table (number bigint, steps int) language sql stable as
$$
with recursive up (number, steps) as (
    select asked, 0
    union all
    select o.above, up.steps + 1
      from up join public.organisation_above o on o.number = up.number
     where o.above is not null and up.steps < 20
)
select up.number, up.steps from up
$$;

create or replace function organisations_within(asked bigint[]) returns table (number bigint) language sql stable as
$$
with recursive down (number) as (
    select unnest(asked)
    union
    select o.number
      from down join (
           select x.part_of as above, x.number from public.organisation x where x.part_of is not null
            union all
           select m.today, m.number from public.merged_number m) o on o.above = down.number
)
select down.number from down
$$;

create or replace view organisation_top as
with recursive under (number, top) as (
    select o.number, o.number from organisation_above o where o.above is null
    union all
    select o.number, under.top from organisation_above o join under on o.above = under.number
)
select under.number, under.top from under;

create or replace view body_membership as
select m.body, coalesce(t.today, m.organisation) as organisation, m.starts_on, m.ends_on
  from body_member m left join merged_number t on t.number = m.organisation;

create or replace view organisation_spot as
with recursive today (number, successor) as (
    select o.number, coalesce(m.today, o.number) from organisation o left join merged_number m on m.number = o.number
    union
    select t.number, coalesce(m.today, s.successor)
      from today t
      join organisation_succession s on s.organisation = t.successor
      left join merged_number m on m.number = s.successor
)
select distinct t.number, spot.sort, spot.place
  from today t
  join organisation o on o.number = t.successor
  left join merged_number w on w.number = o.part_of
  left join organisation whole on whole.number = coalesce(w.today, o.part_of) and o.form = 'UNIT'
 cross join lateral (values
       ('MUNICIPALITY', case when coalesce(whole.form, o.form) = 'MUNICIPALITY'
                             then coalesce(whole.municipality_number, o.municipality_number) end),
       ('COUNTY', case when coalesce(whole.form, o.form) in ('MUNICIPALITY', 'COUNTY')
                       then coalesce(whole.county_number, o.county_number) end),
       ('RESEARCH', case when coalesce(whole.form, o.form) in ('UNIVERSITY', 'INSTITUTE')
                         then coalesce(whole.seat, o.seat) end)) as spot (sort, place)
 where spot.place is not null
   and not exists (select 1 from organisation_succession s where s.organisation = t.successor);
