-- The way from idea to use, what was learnt on it, and what was gained by it. To stop is a step like the others, and says why.
alter table project add column stage text check (stage in ('IDEA', 'PILOT', 'IN_USE', 'SCALED', 'STOPPED'));
comment on column project.stage is 'The last step of the way; null where nobody has said how far it has come, as of much research.';

create table project_stage (
    id      bigint generated always as identity primary key,
    project bigint not null references project,
    stage   text   not null check (stage in ('IDEA', 'PILOT', 'IN_USE', 'SCALED', 'STOPPED')),
    reached written_date,
    note    text   not null default '' check (length(note) <= 2000)
);
call belongs_to_record('project_stage', 'project');
create index on project_stage (project);

create table project_journal (
    id           bigint generated always as identity primary key,
    project      bigint  not null references project,
    kind         text    not null check (kind in ('WORKED', 'DID_NOT_WORK', 'LEARNT')),
    entry        text    not null check (length(entry) between 1 and 2000),
    noted_on     written_date,
    parties_only boolean not null default false
);
call belongs_to_record('project_journal', 'project');
create index on project_journal (project);

create table project_gain (
    id          bigint generated always as identity primary key,
    project     bigint not null references project,
    gain        text   not null check (length(gain) between 1 and 300),
    unit        text   not null default '' check (length(unit) <= 100),
    expected    bigint,
    expected_by written_date,
    taken       bigint,
    taken_on    written_date,
    note        text   not null default '' check (length(note) <= 1000)
);
call belongs_to_record('project_gain', 'project');
create index on project_gain (project);
comment on column project_gain.unit is 'What the numbers count: hours a week, kroner a year. Empty where the gain is no number.';

update project
   set stage = case when r.state = 'STOPPED' then 'STOPPED'
                    when r.state in ('IDEA', 'APPLIED') then 'IDEA'
                    when project.form = 'PILOT' then 'PILOT' end
  from record r
 where r.number = project.number and (r.state in ('STOPPED', 'IDEA', 'APPLIED') or project.form = 'PILOT');
insert into project_stage (project, stage, reached, note)
select number, stage, case stage when 'STOPPED' then ends when 'PILOT' then starts end, stopped_because
  from project where stage is not null;
