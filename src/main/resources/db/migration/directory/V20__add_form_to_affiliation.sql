-- Several affiliations at once, each of its kind. One that is over counts no longer, from the moment somebody says so or from
-- the day after its last: "ended" is set when that is told on, so that it is told once.
alter table affiliation
    add column form  text    not null default 'ORDINARY'
        check (form in ('ORDINARY', 'SHARED', 'SECONDARY', 'VISITING', 'PUBLIC_SECTOR_PHD')),
    add column ended boolean not null default false;
create index affiliation_in_organisation on affiliation (organisation) where not ended;
create index affiliation_to_end on affiliation (ends_on) where not ended and ends_on is not null;

-- Where people belong today, for other modules' lists.
create view affiliation_today as
select a.id, a.person, a.organisation, a.position, a.percent
  from affiliation a
 where not a.ended
   and (a.starts_on is null or a.starts_on <= cast(acting_now() at time zone 'Europe/Oslo' as date))
   and (a.ends_on is null or a.ends_on >= cast(acting_now() at time zone 'Europe/Oslo' as date));

-- Which organisations take part in a cooperation, and when, for other modules' lists.
create view body_membership as
select m.body, m.organisation, m.starts_on, m.ends_on from body_member m;

-- An organisation and what it is part of, the nearest first. Twenty steps are more than any has.
create function organisations_above(asked bigint) returns table (number bigint, steps int) language sql stable as
$$
with recursive up (number, steps) as (
    select asked, 0
    union all
    select o.part_of, up.steps + 1
      from up join public.organisation o on o.number = up.number
     where o.part_of is not null and up.steps < 20
)
select up.number, up.steps from up
$$;

-- Organisations and all that is part of them.
create function organisations_within(asked bigint[]) returns table (number bigint) language sql stable as
$$
with recursive down (number) as (
    select unnest(asked)
    union
    select o.number from public.organisation o join down on o.part_of = down.number
)
select down.number from down
$$;

-- The institution over each unit, for counts by institution.
create view organisation_top as
with recursive under (number, top) as (
    select o.number, o.number from organisation o where o.part_of is null
    union all
    select o.number, under.top from organisation o join under on o.part_of = under.number
)
select under.number, under.top from under;
