-- Whatever the parties do together, one record each: who takes part, who pays, what happens when, and how it came about.

-- A date as well as it is known, in ISO 8601: 2023, 2023-05 or 2023-05-17. In this form it also sorts as it should.
create domain written_date as text check (value ~ '^\d{4}(-\d{2}(-\d{2})?)?$');

create table project (
    number          bigint primary key,
    form            text not null check (form in ('RESEARCH', 'INNOVATION', 'COMPETENCE', 'PRE_PROJECT', 'PHD', 'PUBLIC_PHD',
                                                  'COMMUNITY_OF_PRACTICE', 'NETWORK', 'EDUCATION', 'COURSE', 'PILOT',
                                                  'DATA_ROUTINE', 'COMMISSION', 'OTHER')),
    stopped_because text not null default '' check (length(stopped_because) <= 2000),
    starts          written_date,
    ends            written_date,
    body            bigint,
    focus_area      bigint check (focus_area is null or body is not null),
    audience        text not null check (audience in ('EVERYONE', 'MEMBERS', 'PARTIES')),
    brokered_by     text not null default '' check (length(brokered_by) <= 300),
    origin          text not null check (origin in ('STARTED_IT', 'HELPED', 'ANYWAY', 'UNKNOWN')),
    origin_note     text not null default '' check (length(origin_note) <= 2000),
    source          text not null default '' check (length(source) <= 500),
    owner_stated    boolean not null default true
);
call belongs_to_record('project', 'number');
call refers_to_record('project', 'body');
comment on column project.owner_stated is
    'False where a source names the project but not its owner: then the owner is the party that keeps the record.';
comment on column project.focus_area is 'The focus area of the body it counts under, by the number the body gives it.';

create table project_participation (
    id           bigint generated always as identity primary key,
    project      bigint not null references project,
    organisation bigint not null,
    unit         text   not null default '' check (length(unit) <= 200),
    role         text   not null check (role in ('PARTNER', 'MUNICIPALITY_PARTNER', 'RESEARCH', 'FUNDER', 'ASSOCIATED')),
    starts       written_date,
    ends         written_date,
    unique (project, organisation, role, unit)
);
call belongs_to_record('project_participation', 'project');
call refers_to_record('project_participation', 'organisation');

create table project_contact (
    id      bigint generated always as identity primary key,
    project bigint not null references project,
    person  bigint,
    name    text   not null default '' check (length(name) <= 200),
    check (person is not null or name <> '')
);
call belongs_to_record('project_contact', 'project');
call refers_to_record('project_contact', 'person');
create index on project_contact (project);

create table project_funding (
    id            bigint generated always as identity primary key,
    project       bigint not null references project,
    funder        bigint,
    funder_name   text   not null default '' check (length(funder_name) <= 200),
    programme     text   not null default '' check (length(programme) <= 300),
    amount_kroner bigint check (amount_kroner >= 0),
    year          int check (year between 1900 and 2200),
    check (funder is not null or funder_name <> '')
);
call belongs_to_record('project_funding', 'project');
call refers_to_record('project_funding', 'funder');
create index on project_funding (project);

create table project_milestone (
    id       bigint generated always as identity primary key,
    project  bigint not null references project,
    what     text   not null check (length(what) between 1 and 300),
    happened written_date
);
call belongs_to_record('project_milestone', 'project');
create index on project_milestone (project);
