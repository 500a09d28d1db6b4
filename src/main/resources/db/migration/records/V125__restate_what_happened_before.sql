-- A module that has long counted something learns what it counts under, and who is to see that. Only migrations call these: doors state
-- facts and grant.
create function restate_what_happened_before(
    of_record bigint, of_what text, by_organisations bigint[], in_bodies bigint[]) returns void language sql as
$$
update public.fact set organisations = by_organisations, bodies = in_bodies
 where record = of_record and what = of_what
   and (organisations, bodies) is distinct from (by_organisations, in_bodies)
$$;

create function let_also_read(of_record bigint, more text[]) returns void language sql as
$$
update public.record set readers = array(select unnest(readers) union select unnest(more) order by 1)
 where number = of_record and merged_into is null and not readers @> more
$$;
