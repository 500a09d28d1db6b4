-- Who works on it and how much, what the parties put in themselves, money by source and in instalments, budget against spent.
alter table project_participation
    add column effort_hours  int    check (effort_hours >= 0),
    add column effort_kroner bigint check (effort_kroner >= 0);
alter table project_funding
    add column source text not null default 'GRANTED' check (source in ('GRANTED', 'OWN', 'IN_KIND'));

create table project_person (
    id           bigint generated always as identity primary key,
    project      bigint  not null references project,
    organisation bigint  not null,
    person       bigint,
    name         text    not null default '' check (length(name) <= 200),
    task         text    not null default '' check (length(task) <= 200),
    share        int     check (share between 1 and 100),
    starts       written_date,
    ends         written_date,
    freed        boolean not null default false,
    check (person is not null or name <> '')
);
call belongs_to_record('project_person', 'project');
call refers_to_record('project_person', 'organisation');
call refers_to_record('project_person', 'person');
create index on project_person (project);
comment on column project_person.freed is 'Freed from other work by the organisation, as some programmes ask of each municipality.';
comment on column project_person.share is 'Of a full position, in percent.';

create table project_instalment (
    id            bigint generated always as identity primary key,
    project       bigint not null references project,
    funding       bigint not null references project_funding on delete cascade,
    due           written_date not null,
    amount_kroner bigint not null check (amount_kroner >= 0),
    paid_on       written_date
);
call belongs_to_record('project_instalment', 'project');
create index on project_instalment (project);
create index on project_instalment (funding);

create table project_budget (
    id            bigint generated always as identity primary key,
    project       bigint not null references project,
    post          text   not null check (length(post) between 1 and 200),
    year          int    check (year between 1900 and 2200),
    budget_kroner bigint check (budget_kroner >= 0),
    spent_kroner  bigint check (spent_kroner >= 0)
);
call belongs_to_record('project_budget', 'project');
create index on project_budget (project);
