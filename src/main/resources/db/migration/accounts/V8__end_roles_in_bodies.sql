-- Most people are in a cooperation because their organisation takes part in it. Whoever leaves the organisation, or whose organisation
-- leaves the cooperation, is no longer there on its behalf: the role remembers by way of whom it came. Null is a role that somebody
-- holds without belonging to a member.
alter table role_held add column through bigint;
call refers_to_record('role_held', 'through');

-- The member of a cooperation that somebody belongs to today, the nearest to most of their work first.
create function member_of_body(of_person bigint, in_body bigint) returns bigint language sql stable as
$$
select m.organisation
  from affiliation_today a
 cross join lateral organisations_above(a.organisation) up
  join body_membership m on m.organisation = up.number
 where a.person = of_person and m.body = in_body
   and (m.starts_on is null or m.starts_on <= cast(acting_now() at time zone 'Europe/Oslo' as date))
   and (m.ends_on is null or m.ends_on >= cast(acting_now() at time zone 'Europe/Oslo' as date))
 order by a.percent desc nulls last, up.steps, a.id
 limit 1
$$;

update role_held set through = member_of_body(person, place)
 where not ended and role in ('MEMBER', 'STEERING_MEMBER', 'ADVISER', 'PROJECT_LEADER', 'COORDINATOR', 'ASSESSOR');
