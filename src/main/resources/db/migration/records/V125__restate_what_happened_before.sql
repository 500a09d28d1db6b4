-- A module that has long counted something learns what it counts under. Only migrations call this: doors state facts.
create function restate_what_happened_before(
    of_record bigint, of_what text, by_organisations bigint[], in_bodies bigint[]) returns void language sql as
$$
update public.fact set organisations = by_organisations, bodies = in_bodies
 where record = of_record and what = of_what
   and (organisations, bodies) is distinct from (by_organisations, in_bodies)
$$;
