-- A module that begins to count what it has long known states it for what is there already. Only migrations call this: doors state facts.
create function state_what_happened_before(
    of_record bigint, of_what text, on_day date, on_day_known_to text,
    by_organisations bigint[], in_bodies bigint[], in_focus_areas bigint[]) returns void language sql as
$$
insert into public.fact (record, what, happened_on, known_to, organisations, bodies, focus_areas)
values (of_record, of_what, on_day, on_day_known_to, by_organisations, in_bodies, in_focus_areas)
    on conflict (record, what) do nothing
$$;
