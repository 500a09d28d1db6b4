-- Sums that views of many projects show, kept up to date by the database rather than added up at each visit. They say nothing that the
-- rows behind them do not say, so they have no history of their own.
create table project_sums (
    project        bigint primary key references project on delete cascade,
    funding_kroner bigint not null default 0,
    effort_hours   bigint not null default 0,
    effort_kroner  bigint not null default 0
);

create function sum_up_projects() returns trigger language plpgsql as $$
declare
    touched bigint[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct n.project) into touched from new_rows n;
    elsif tg_op = 'DELETE' then
        select array_agg(distinct o.project) into touched from old_rows o;
    else
        select array_agg(distinct b.project) into touched
          from (select n.project from new_rows n union select o.project from old_rows o) b;
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

create trigger funding_added after insert on project_funding referencing new table as new_rows
    for each statement execute function sum_up_projects();
create trigger funding_changed after update on project_funding referencing old table as old_rows new table as new_rows
    for each statement execute function sum_up_projects();
create trigger funding_removed after delete on project_funding referencing old table as old_rows
    for each statement execute function sum_up_projects();
create trigger effort_added after insert on project_participation referencing new table as new_rows
    for each statement execute function sum_up_projects();
create trigger effort_changed after update on project_participation referencing old table as old_rows new table as new_rows
    for each statement execute function sum_up_projects();
create trigger effort_removed after delete on project_participation referencing old table as old_rows
    for each statement execute function sum_up_projects();

insert into project_sums (project, funding_kroner)
select project, coalesce(sum(amount_kroner), 0) from project_funding group by project;

-- The board asks for the latest of each stage, the matrix for who takes part in what.
create index project_by_stage on project (stage) where stage is not null;
create index project_participation_by_unit on project_participation (unit) where unit <> '';
