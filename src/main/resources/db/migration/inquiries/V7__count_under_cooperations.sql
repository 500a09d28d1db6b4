-- Inquiries counted under no cooperation, so that a framework could not count them. They count under those that the municipalities were
-- members of when they were asked.
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

-- Whoever sends one is told so from now on, and whoever sent one before was not: those stay as they were.
alter table inquiry add column cooperations_read boolean not null default false;
comment on column inquiry.cooperations_read is 'Whether those who write for the cooperations of its receivers read it.';
