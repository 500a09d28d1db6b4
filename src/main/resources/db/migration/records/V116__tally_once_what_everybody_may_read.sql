-- What everybody may read has other readers beside, who say nothing more: without them it is one row of the tally for each thing and year,
-- whoever owns it.
create function readers_in_tally(readers text[]) returns text[] language sql immutable
    return case when 'public' = any (readers) then array['public'] else readers end;

create or replace function tally_fact_change() returns trigger language plpgsql as $$
begin
    -- Who may read the record must not change between this look and the end of the transaction.
    if tg_op = 'INSERT' then
        perform 1 from record r where r.number in (select n.record from new_rows n) order by r.number for no key update;
    elsif tg_op = 'UPDATE' then
        perform 1 from record r where r.number in (select n.record from new_rows n union select o.record from old_rows o)
          order by r.number for no key update;
    else
        perform 1 from record r where r.number in (select o.record from old_rows o) order by r.number for no key update;
    end if;
    if tg_op <> 'INSERT' then
        insert into fact_tally (body, what, labels, year, readers, records, quantity)
        select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, readers_in_tally(r.readers), -count(*), -sum(f.quantity)
          from old_rows f
          join record r on r.number = f.record and r.merged_into is null
         cross join lateral unnest(f.bodies) as b (body)
         where not exists (select 1 from record m where m.merged_into = r.number)
         group by 1, 2, 3, 4, 5;
    end if;
    if tg_op <> 'DELETE' then
        insert into fact_tally (body, what, labels, year, readers, records, quantity)
        select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, readers_in_tally(r.readers), count(*), sum(f.quantity)
          from new_rows f
          join record r on r.number = f.record and r.merged_into is null
         cross join lateral unnest(f.bodies) as b (body)
         where not exists (select 1 from record m where m.merged_into = r.number)
         group by 1, 2, 3, 4, 5;
    end if;
    return null;
end $$;

create or replace function tally_record_change() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from new_rows n join old_rows o on o.number = n.number
                    where (n.readers, n.merged_into) is distinct from (o.readers, o.merged_into)) then
        return null;
    end if;
    with changed as (
        select o.number, o.readers, o.merged_into as was_merged, n.merged_into as is_merged
          from new_rows n join old_rows o on o.number = n.number
         where (n.readers, n.merged_into) is distinct from (o.readers, o.merged_into)
    ), touched as (
        select c.number from changed c
         union
        select c.was_merged from changed c where c.was_merged is not null
         union
        select c.is_merged from changed c where c.is_merged is not null
    ), way as (
        select t.number,
               case when c.number is null then r.readers else c.readers end as old_readers,
               r.readers as new_readers,
               (case when c.number is null then r.merged_into else c.was_merged end) is null
                   and not exists (select 1 from changed other where other.was_merged = t.number)
                   and not exists (select 1 from record m where m.merged_into = t.number
                                      and m.number not in (select other.number from changed other)) as was_alone,
               r.merged_into is null and not exists (select 1 from record m where m.merged_into = t.number) as is_alone
          from touched t
          join record r on r.number = t.number
          left join changed c on c.number = t.number
    ), moved as (
        select w.number, w.old_readers as readers, -1 as sign from way w where w.was_alone
         union all
        select w.number, w.new_readers, 1 from way w where w.is_alone
    )
    insert into fact_tally (body, what, labels, year, readers, records, quantity)
    select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, readers_in_tally(m.readers), sum(m.sign), sum(m.sign * f.quantity)
      from moved m
      join fact f on f.record = m.number
     cross join lateral unnest(f.bodies) as b (body)
     group by 1, 2, 3, 4, 5
    having sum(m.sign) <> 0 or sum(m.sign * f.quantity) <> 0;
    return null;
end $$;

create or replace function tally_facts_anew() returns void language plpgsql as $$
begin
    lock table fact, record, fact_tally in exclusive mode;
    delete from fact_tally;
    insert into fact_tally (body, what, labels, year, readers, records, quantity, added_up)
    select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, readers_in_tally(r.readers), count(*), sum(f.quantity), true
      from fact f
      join record r on r.number = f.record and r.merged_into is null
     cross join lateral unnest(f.bodies) as b (body)
     where not exists (select 1 from record m where m.merged_into = r.number)
     group by 1, 2, 3, 4, 5;
end $$;

select tally_facts_anew();
