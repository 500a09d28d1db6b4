-- Applications for money to a project. Each is a record of its own, so that what is counted is an application and not a project.
create table application (
    number         bigint primary key,
    project        bigint not null references project,
    funder         bigint,
    funder_name    text   not null check (length(funder_name) between 1 and 200),
    call           text   not null default '' check (length(call) <= 300),
    sent_on        written_date,
    asked_kroner   bigint check (asked_kroner >= 0),
    decision       text   not null check (decision in ('PENDING', 'GRANTED', 'REJECTED')),
    decided_on     written_date,
    granted_kroner bigint check (granted_kroner >= 0),
    label          text check (label in ('RESEARCH', 'EDUCATION')),
    counted_as     text   not null,
    constraint application_counted_once unique (project, counted_as),
    check ((decision = 'PENDING') = (decided_on is null))
);
call belongs_to_record('application', 'number');
call refers_to_record('application', 'funder');
comment on column application.counted_as is
    'Funder and call, or funder and year where no call is named, without case, spaces and punctuation: the same twice in one project is the same application.';
comment on column application.label is 'What it counts as; null follows the form of the project.';
