-- A file somebody sent: read once, then looked through, written and taken back line by line from here. The lines hold what people
-- wrote, so they are deleted after a while; what became of the records stands in their history.
create table data_import (
    id          bigint generated always as identity primary key,
    person      bigint      not null,
    kind        text        not null,
    file_name   text        not null check (length(file_name) <= 200),
    read_as     text        not null,
    sheet       text        not null default '',
    remarks     jsonb       not null default '[]',
    header_line int         not null,
    header      jsonb       not null,
    mapping     jsonb       not null,
    owner       bigint,
    audience    text        not null,
    language    text        not null,
    state       text        not null check (state in ('CHECKING', 'CHECKED', 'RUNNING', 'RUN', 'UNDOING', 'UNDONE')),
    problem     text        not null default '',
    line_count  int         not null,
    done_count  int         not null default 0,
    beat_at     timestamptz,
    sent_at     timestamptz not null default acting_now(),
    run_at      timestamptz,
    undone_at   timestamptz
);
create index data_import_of_person on data_import (person, id desc);
create index data_import_waiting on data_import (id) where state in ('CHECKING', 'RUNNING', 'UNDOING');
comment on column data_import.owner is 'For lines that name no owner.';
comment on column data_import.mapping is 'What each column of the file is; an empty text for one that is not read.';
comment on column data_import.beat_at is 'When whoever works on it last said so. A minute later it is thought dead, and the work begins anew.';

create table data_import_line (
    import   bigint not null references data_import on delete cascade,
    line     int    not null,
    cells    jsonb  not null,
    outcome  text   not null default 'UNCHECKED',
    decision text check (decision in ('NEW', 'UPDATE', 'SKIP')),
    record   bigint,
    version  int,
    findings jsonb  not null default '[]',
    changes  jsonb  not null default '[]',
    primary key (import, line)
);
create index data_import_line_outcome on data_import_line (import, outcome, line);
comment on column data_import_line.version is 'Of the record, as the import left it: another one says that somebody changed it since.';

-- How somebody told us to read a header row, for the next file with the same one.
create table remembered_mapping (
    person   bigint not null,
    kind     text   not null,
    header   text   not null,
    mapping  jsonb  not null,
    used_at  timestamptz not null default acting_now(),
    primary key (person, kind, header)
);

-- What a record is called elsewhere: in the sheet of an organisation (org:5001), by the research council (nfr), in NVA (nva).
create table external_reference (
    record    bigint not null,
    scheme    text   not null,
    reference text   not null check (length(reference) between 1 and 200),
    primary key (scheme, reference)
);
call belongs_to_record('external_reference', 'record');
create index on external_reference (record);
