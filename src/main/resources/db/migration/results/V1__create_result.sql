-- What came out of working together, in plain language; the organisations behind it, and those that took it into use.
create table result (
    number          bigint primary key,
    type            text not null check (type in ('KNOWLEDGE', 'SERVICE_CHANGE', 'PROCESS_CHANGE', 'PILOT', 'COMPANY',
                                                  'MASTER_THESIS', 'BACHELOR_THESIS', 'GUIDE', 'DATA_ROUTINE',
                                                  'MEETING_PLACE', 'PRESENTATION', 'IMPACT_CASE', 'ARENA', 'REPORT')),
    practice        text not null default '' check (length(practice) <= 4000),
    audience        text not null check (audience in ('EVERYONE', 'MEMBERS', 'ORGANISATION')),
    happened_on     date,
    known_to        text check (known_to in ('DAY', 'MONTH', 'YEAR')),
    last_year       int,
    counted_as      text,
    label           text not null default '' check (label in ('', 'research', 'education')),
    body            bigint,
    focus_area      bigint,
    participants    int check (participants > 0),
    full_text       text not null default '' check (full_text = '' or full_text ~ '^https?://') check (length(full_text) <= 1000),
    belongs_to      bigint,
    institution     bigint,
    problem_owner   bigint,
    author          text not null default '' check (length(author) <= 200),
    author_consents boolean not null default false,
    source          text not null default '' check (length(source) <= 500),
    check ((happened_on is null) = (known_to is null)),
    check (last_year is null or last_year > extract(year from happened_on)),
    check (counted_as is null or happened_on is not null),
    check (focus_area is null or body is not null),
    check (author = '' or author_consents)
);
call belongs_to_record('result', 'number');
call refers_to_record('result', 'body');
call refers_to_record('result', 'belongs_to');
call refers_to_record('result', 'institution');
call refers_to_record('result', 'problem_owner');
comment on column result.last_year is 'It happened some time from happened_on to the end of this year; null where the date says it all.';
comment on column result.counted_as is 'The fact it states while it is published; null where it is shown and not counted.';
comment on column result.belongs_to is 'The project it came out of, or the need it answers.';

create table result_organisation (
    result       bigint not null,
    organisation bigint not null,
    primary key (result, organisation)
);
call belongs_to_record('result_organisation', 'result');
call refers_to_record('result_organisation', 'organisation');

create table result_adoption (
    result       bigint not null,
    organisation bigint not null,
    since        date,
    known_to     text check (known_to in ('DAY', 'MONTH', 'YEAR')),
    note         text not null default '' check (length(note) <= 2000),
    language     text not null default 'nb',
    said_at      timestamptz not null default acting_now(),
    primary key (result, organisation),
    check ((since is null) = (known_to is null))
);
call belongs_to_record('result_adoption', 'result');
call refers_to_record('result_adoption', 'organisation');
