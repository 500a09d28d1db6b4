-- What was merged keeps its number in other tables, so that a merge can be taken back. Whoever reads those tables asks for the record by
-- whatever number stands there, and gets the one it is today: see decision 110.

-- Numbers that lead elsewhere, and where to. They are few, and read by the index of what was merged.
create view merged_number as
select r.number, r.merged_into as today from record r where r.merged_into is not null;

-- The rule of reading, by any number: "called" is the number that another table has, the rest is the record as it is today. PostgreSQL folds it
-- into the query around it: each number costs one look more, and no call.
create function readable_today(tokens text[]) returns table (
    called bigint, number bigint, kind text, title text, summary text, language text, search_text text, owner bigint, state text,
    readers text[], editors text[], themes bigint[], starts_on date, ends_on date, version int, created_at timestamptz,
    created_by bigint, changed_at timestamptz, changed_by bigint
) language sql stable parallel safe as
$$
select c.number, r.number, r.kind, r.title, r.summary, r.language, r.search_text, r.owner, r.state,
       r.readers, r.editors, r.themes, r.starts_on, r.ends_on, r.version, r.created_at,
       r.created_by, r.changed_at, r.changed_by
  from public.record c
  join public.record r on r.number = coalesce(c.merged_into, c.number)
 where r.readers operator(public.|&|) tokens and r.merged_into is null
$$;

-- All numbers that lead to one of these today, themselves among them: what a row of another table may have.
-- "x = any (array(select numbers_of(:numbers)))" is asked once and walks the index of x.
create function numbers_of(asked bigint[]) returns setof bigint language sql stable parallel safe as
$$
select unnest(asked)
 union all
select m.number from public.record m where m.merged_into = any (asked)
$$;

create function numbers_of(asked bigint) returns setof bigint language sql stable parallel safe as
$$
select asked
 union all
select m.number from public.record m where m.merged_into = asked
$$;
