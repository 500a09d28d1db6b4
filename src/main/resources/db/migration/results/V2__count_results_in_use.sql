-- A published result that somebody uses states that too, so that what was taken into use is counted and opens into its rows.
-- Where nobody told since when, it is from when the result was there; and where that is not known either, from when it was told.
select state_what_happened_before(
           x.number, 'result.adopted',
           coalesce(first.since, x.happened_on, cast(first.said_at at time zone 'Europe/Oslo' as date)),
           case when first.since is not null then first.known_to when x.happened_on is not null then x.known_to else 'DAY' end,
           array(select a.organisation from result_adoption a where a.result = x.number
                 union select o.organisation from result_organisation o where o.result = x.number
                 union select r.owner where r.owner is not null
                 order by 1),
           case when x.body is null then '{}' else array[x.body] end,
           case when x.focus_area is null then '{}' else array[x.focus_area] end)
  from result x
  join record r on r.number = x.number and r.state = 'PUBLISHED'
 cross join lateral (select a.since, a.known_to, a.said_at from result_adoption a
                      where a.result = x.number order by a.since nulls last, a.said_at limit 1) first;
