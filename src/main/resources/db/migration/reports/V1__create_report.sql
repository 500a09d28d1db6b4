-- Reports of cooperation bodies: which parts they have in which order, and what people write in them. Figures, members and projects are
-- not written here: a draft shows them as they are, and a published report as they were when it was published.
create table report (
    number       bigint primary key,
    body         bigint not null,
    framework    bigint,
    form         text   not null check (form in ('ANNUAL', 'FINAL')),
    first_year   int    not null check (first_year between 1900 and 2200),
    last_year    int    not null check (last_year between first_year and 2200),
    audience     text   not null check (audience in ('BODY', 'MEMBERS', 'EVERYONE')),
    continues    bigint,
    published_by bigint,
    published_at timestamptz
);
call belongs_to_record('report', 'number');
call refers_to_record('report', 'body');
call refers_to_record('report', 'framework');
call refers_to_record('report', 'continues');
comment on column report.continues is 'The report it was made from, the year before.';

create table report_part (
    id         bigint generated always as identity primary key,
    report     bigint not null references report,
    place      int    not null,
    form       text   not null check (form in ('TEXT', 'ORGANISATION', 'MEMBERS', 'GOALS', 'FIGURES', 'AREAS')),
    title      text   not null check (length(title) between 1 and 200),
    text       text   not null default '' check (length(text) <= 20000),
    version    int    not null default 0,
    written_by bigint,
    written_at timestamptz
);
call belongs_to_record('report_part', 'report');
create index on report_part (report, place);
comment on column report_part.written_by is 'Who wrote the text as it stands; null where nobody has written any.';

create table published_report (
    report   bigint primary key references report,
    content  jsonb not null,
    workbook bytea not null
);
comment on table published_report is 'A report as it was published, for each file and page to be made from.';
