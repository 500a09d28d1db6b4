-- A line that puts in nothing adds nothing: most partners say no hours and no money.
create or replace function sum_up_projects() returns trigger language plpgsql as $$
declare
    touched bigint[];
begin
    if tg_op = 'INSERT' and tg_table_name = 'project_participation' then
        select array_agg(distinct n.project) into touched from new_rows n
         where n.effort_hours is not null or n.effort_kroner is not null;
    elsif tg_op = 'INSERT' then
        select array_agg(distinct n.project) into touched from new_rows n;
    elsif tg_op = 'DELETE' then
        select array_agg(distinct o.project) into touched from old_rows o;
    else
        select array_agg(distinct b.project) into touched
          from (select n.project from new_rows n union select o.project from old_rows o) b;
    end if;
    if touched is null then
        return null;
    end if;
    insert into project_sums (project, funding_kroner, effort_hours, effort_kroner)
    select t.project, coalesce(f.kroner, 0), coalesce(w.hours, 0), coalesce(w.kroner, 0)
      from unnest(touched) as t (project)
      left join (select pf.project, sum(pf.amount_kroner) as kroner from project_funding pf
                  where pf.project = any (touched) group by pf.project) f on f.project = t.project
      left join (select pp.project, sum(pp.effort_hours) as hours, sum(pp.effort_kroner) as kroner from project_participation pp
                  where pp.project = any (touched) group by pp.project) w on w.project = t.project
     where exists (select 1 from project p where p.number = t.project)
        on conflict (project) do update
       set funding_kroner = excluded.funding_kroner, effort_hours = excluded.effort_hours, effort_kroner = excluded.effort_kroner;
    return null;
end $$;
