-- Figures count the records behind facts. Counting a million facts anew at each change took seconds, so the database keeps what they come
-- to: for each body, thing, labels and year, apart for each set of readers, because everybody gets figures of what they may read. Each
-- statement adds its difference as a row of its own, so that nobody waits for others who count under the same body; now and then the
-- differences are added up. It says nothing that the facts do not say, so it has no history, and can be made anew: tally_facts_anew().
create table fact_tally (
    body     bigint  not null,
    what     text    not null,
    labels   text[]  not null,
    year     int     not null,
    readers  text[]  not null,
    records  bigint  not null,
    quantity bigint  not null,
    added_up boolean not null default false
);
create index fact_tally_of_body on fact_tally (body, what);
create index fact_tally_differences on fact_tally (added_up) where not added_up;
comment on column fact_tally.records is 'How many more records say so; fewer where it is below zero.';

-- Records that were merged, or that others were merged into: two of them may say the same thing, so their facts are not in the tally, and
-- are looked at one by one.
create view record_involved_in_merging as
select r.number from record r where r.merged_into is not null
 union
select r.merged_into from record r where r.merged_into is not null;

create function tally_fact_change() returns trigger language plpgsql as $$
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
        select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, r.readers, -count(*), -sum(f.quantity)
          from old_rows f
          join record r on r.number = f.record and r.merged_into is null
         cross join lateral unnest(f.bodies) as b (body)
         where not exists (select 1 from record m where m.merged_into = r.number)
         group by 1, 2, 3, 4, 5;
    end if;
    if tg_op <> 'DELETE' then
        insert into fact_tally (body, what, labels, year, readers, records, quantity)
        select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, r.readers, count(*), sum(f.quantity)
          from new_rows f
          join record r on r.number = f.record and r.merged_into is null
         cross join lateral unnest(f.bodies) as b (body)
         where not exists (select 1 from record m where m.merged_into = r.number)
         group by 1, 2, 3, 4, 5;
    end if;
    return null;
end $$;
create trigger tally_of_inserts after insert on fact referencing new table as new_rows
    for each statement execute function tally_fact_change();
create trigger tally_of_updates after update on fact referencing old table as old_rows new table as new_rows
    for each statement execute function tally_fact_change();
create trigger tally_of_deletes after delete on fact referencing old table as old_rows
    for each statement execute function tally_fact_change();

-- A record gets other readers, is merged or is parted again: its facts move in the tally, or in and out of it.
create function tally_record_change() returns trigger language plpgsql as $$
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
    select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, m.readers, sum(m.sign), sum(m.sign * f.quantity)
      from moved m
      join fact f on f.record = m.number
     cross join lateral unnest(f.bodies) as b (body)
     group by 1, 2, 3, 4, 5
    having sum(m.sign) <> 0 or sum(m.sign * f.quantity) <> 0;
    return null;
end $$;
create trigger tally_of_readers after update on record referencing old table as old_rows new table as new_rows
    for each statement execute function tally_record_change();

-- The differences added up. Whoever counts meanwhile sees the rows before or the rows after.
create function add_up_fact_tally() returns bigint language sql as $$
    with gone as (
        delete from fact_tally returning body, what, labels, year, readers, records, quantity
    ), sums as (
        insert into fact_tally (body, what, labels, year, readers, records, quantity, added_up)
        select g.body, g.what, g.labels, g.year, g.readers, sum(g.records), sum(g.quantity), true
          from gone g
         group by 1, 2, 3, 4, 5
        having sum(g.records) <> 0 or sum(g.quantity) <> 0
        returning 1
    )
    select count(*) from sums
$$;

-- From the facts, whatever the tally says.
create function tally_facts_anew() returns void language plpgsql as $$
begin
    lock table fact, record, fact_tally in exclusive mode;
    delete from fact_tally;
    insert into fact_tally (body, what, labels, year, readers, records, quantity, added_up)
    select b.body, f.what, f.labels, date_part('year', f.happened_on)::int, r.readers, count(*), sum(f.quantity), true
      from fact f
      join record r on r.number = f.record and r.merged_into is null
     cross join lateral unnest(f.bodies) as b (body)
     where not exists (select 1 from record m where m.merged_into = r.number)
     group by 1, 2, 3, 4, 5;
end $$;

select tally_facts_anew();
