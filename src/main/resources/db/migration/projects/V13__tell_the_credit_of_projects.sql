-- How a collaboration came about, with what shows it, and what each party thinks it owes the cooperation.
create table project_evidence (
    id       bigint generated always as identity primary key,
    project  bigint not null references project,
    kind     text   not null check (kind in ('BROKERAGE', 'WORKSHOP', 'INQUIRY', 'NEED', 'OWN_INITIATIVE', 'OTHER')),
    evidence bigint,
    note     text   not null default '' check (length(note) <= 1000),
    happened written_date,
    check (evidence is not null or note <> '')
);
call belongs_to_record('project_evidence', 'project');
call refers_to_record('project_evidence', 'evidence');
create index on project_evidence (project);

create table project_judgement (
    id           bigint generated always as identity primary key,
    project      bigint not null references project,
    organisation bigint not null,
    judgement    text   not null check (judgement in ('STARTED_IT', 'HELPED', 'ANYWAY', 'UNKNOWN')),
    note         text   not null default '' check (length(note) <= 1000),
    judged_on    date   not null,
    unique (project, organisation)
);
call belongs_to_record('project_judgement', 'project');
call refers_to_record('project_judgement', 'organisation');

alter table project add column credit text not null default 'UNKNOWN' check (credit in ('STARTED_IT', 'HELPED', 'ANYWAY', 'UNKNOWN'));
comment on column project.credit is
    'What stands: the middle of what the parties say, the more modest of two middles; what the project itself says where no party has said.';
update project set credit = origin where origin <> 'UNKNOWN';
