-- A record that gets other readers moves its facts in the tally. To find what changed, rows before and after were paired with a hash, and
-- nested loops were forbidden so that a thousand rows were not paired each with each: but then every change of one record read all
-- records and all facts, and taking back an import spent half its time here. Rows are grouped instead, and the rest is found by index.
create or replace function tally_record_change() returns trigger language plpgsql as $$
declare
    moved bigint[]; -- other readers or merged otherwise, with facts of their own or others' to tell from
begin
    select array_agg(c.number) into moved
      from (select b.number
              from (select o.number, o.readers, o.merged_into, true as was from old_rows o
                     union all
                    select n.number, n.readers, n.merged_into, false from new_rows n) b
             group by b.number
            having (max(b.readers) filter (where b.was), max(b.merged_into) filter (where b.was))
                   is distinct from (max(b.readers) filter (where not b.was), max(b.merged_into) filter (where not b.was))
               and (bool_or(b.merged_into is not null) or exists (select 1 from fact f where f.record = b.number))) c;
    if moved is null then
        return null;
    end if;
    with changed as materialized (
        select o.number, o.readers, o.merged_into from old_rows o where o.number = any (moved)
    ), touched as (
        select c.number, c.readers, c.merged_into from changed c
         union all
        select r.number, r.readers, r.merged_into
          from record r
         where r.number in (select c.merged_into from changed c union select n.merged_into from record n where n.number = any (moved))
           and r.number <> all (moved)
    ), way as (
        select t.number, t.readers as old_readers, r.readers as new_readers,
               t.merged_into is null
                   and t.number not in (select c.merged_into from changed c where c.merged_into is not null)
                   and not exists (select 1 from record m where m.merged_into = t.number and m.number <> all (moved)) as was_alone,
               r.merged_into is null and not exists (select 1 from record m where m.merged_into = t.number) as is_alone
          from touched t
          join record r on r.number = t.number
    ), sides as (
        select w.number, w.old_readers as readers, -1 as sign from way w where w.was_alone
         union all
        select w.number, w.new_readers, 1 from way w where w.is_alone
    )
    insert into fact_tally (body, what, labels, year, readers, records, quantity)
    select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, readers_in_tally(s.readers), sum(s.sign),
           sum(s.sign * f.quantity)
      from sides s
      join fact f on f.record = s.number
     cross join lateral unnest(f.bodies) as b (body)
     group by 1, 2, 3, 4, 5
    having sum(s.sign) <> 0 or sum(s.sign * f.quantity) <> 0;
    return null;
end $$;
