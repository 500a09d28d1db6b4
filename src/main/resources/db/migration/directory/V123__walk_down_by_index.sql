-- What lies under an organisation, by the indexes of what is part of it: joined with all of them at each step, a municipality's few
-- units took a look at every unit of the country.
create or replace function organisations_within(asked bigint[]) returns table (number bigint) language sql stable as
$$
with recursive down (number) as (
    select unnest(asked)
    union
    select below.number
      from down cross join lateral (
           select x.number from public.organisation x where x.part_of = down.number
            union all
           select m.number from public.merged_number m where m.today = down.number) below
)
select down.number from down
$$;
