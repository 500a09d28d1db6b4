-- Whose profile is fresh enough to be suggested by, for other modules: confirmed within two years. Who may see what of it, and
-- whether it is shown at all, is still asked of the record.
create view expert_to_suggest as
select e.number, e.person
  from expertise e
 where e.confirmed_on > cast(acting_now() as date) - interval '24 months';
