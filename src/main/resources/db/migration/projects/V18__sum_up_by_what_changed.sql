-- All lines of a project were added up again at each change, and PostgreSQL planned that anew each time, because it was told by an array how
-- many projects there were: three times as long as the adding. Each statement adds what it changed instead.
create or replace function sum_up_projects() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'project_funding' and tg_op = 'INSERT' then
        insert into project_sums as s (project, funding_kroner)
        select n.project, sum(n.amount_kroner) from new_rows n where n.amount_kroner is not null group by n.project
            on conflict (project) do update set funding_kroner = s.funding_kroner + excluded.funding_kroner;
    elsif tg_table_name = 'project_funding' and tg_op = 'UPDATE' then
        insert into project_sums as s (project, funding_kroner)
        select d.project, sum(d.kroner)
          from (select n.project, n.amount_kroner as kroner from new_rows n
                 union all
                select o.project, -o.amount_kroner from old_rows o) d
         where d.kroner is not null
         group by d.project
            on conflict (project) do update set funding_kroner = s.funding_kroner + excluded.funding_kroner;
    elsif tg_table_name = 'project_funding' then
        update project_sums s set funding_kroner = s.funding_kroner - d.kroner
          from (select o.project, sum(o.amount_kroner) as kroner from old_rows o where o.amount_kroner is not null group by o.project) d
         where s.project = d.project;
    elsif tg_op = 'INSERT' then
        insert into project_sums as s (project, effort_hours, effort_kroner)
        select n.project, coalesce(sum(n.effort_hours), 0), coalesce(sum(n.effort_kroner), 0)
          from new_rows n
         where n.effort_hours is not null or n.effort_kroner is not null
         group by n.project
            on conflict (project) do update
           set effort_hours = s.effort_hours + excluded.effort_hours, effort_kroner = s.effort_kroner + excluded.effort_kroner;
    elsif tg_op = 'UPDATE' then
        insert into project_sums as s (project, effort_hours, effort_kroner)
        select d.project, coalesce(sum(d.hours), 0), coalesce(sum(d.kroner), 0)
          from (select n.project, n.effort_hours as hours, n.effort_kroner as kroner from new_rows n
                 union all
                select o.project, -o.effort_hours, -o.effort_kroner from old_rows o) d
         where d.hours is not null or d.kroner is not null
         group by d.project
            on conflict (project) do update
           set effort_hours = s.effort_hours + excluded.effort_hours, effort_kroner = s.effort_kroner + excluded.effort_kroner;
    else
        update project_sums s set effort_hours = s.effort_hours - d.hours, effort_kroner = s.effort_kroner - d.kroner
          from (select o.project, coalesce(sum(o.effort_hours), 0) as hours, coalesce(sum(o.effort_kroner), 0) as kroner
                  from old_rows o
                 where o.effort_hours is not null or o.effort_kroner is not null
                 group by o.project) d
         where s.project = d.project;
    end if;
    return null;
end $$;
