-- Inquiries counted under no cooperation, so that a framework could not count them. They count under those that the municipalities were
-- members of when they were asked, and whoever writes for such a cooperation reads what its members are asked; not what they answer.
create function inquiry_bodies(of_organisation bigint, asked_at timestamptz) returns table (body bigint)
    language sql stable parallel safe as
$$
select distinct m.body
  from public.body_membership m
 where m.organisation = public.number_today(of_organisation)
   and (m.starts_on is null or m.starts_on <= cast(asked_at at time zone 'Europe/Oslo' as date))
   and (m.ends_on is null or m.ends_on >= cast(asked_at at time zone 'Europe/Oslo' as date))
$$;

select restate_what_happened_before(
           i.number, 'inquiry.sent',
           array(select distinct number_today(v.organisation) from inquiry_receiver v where v.inquiry = i.number order by 1),
           array(select distinct b.body from inquiry_receiver v cross join lateral inquiry_bodies(v.organisation, i.sent_at) b
                  where v.inquiry = i.number order by 1))
  from inquiry i where i.sent_at is not null;

select restate_what_happened_before(
           c.number, 'inquiry.answered', array[number_today(c.organisation)],
           array(select b.body from inquiry_bodies(c.organisation, c.sent_at) b order by 1))
  from inquiry_case c where c.answered_at is not null;

select restate_what_happened_before(
           i.number, 'inquiry.result',
           array(select distinct number_today(c.organisation) from inquiry_case c
                  where c.inquiry = i.number and c.state in ('YES', 'CONDITIONS') order by 1),
           array(select distinct b.body from inquiry_case c cross join lateral inquiry_bodies(c.organisation, c.sent_at) b
                  where c.inquiry = i.number and c.state in ('YES', 'CONDITIONS') order by 1))
  from inquiry i where i.result <> '';

select let_also_read(c.inquiry, array_agg(distinct 'body:' || b.body || ':edit'))
  from inquiry_case c cross join lateral inquiry_bodies(c.organisation, c.sent_at) b
 group by c.inquiry;
