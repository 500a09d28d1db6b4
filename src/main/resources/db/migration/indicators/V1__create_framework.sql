-- What a cooperation body wants to reach, and how it is counted. Figures themselves are never stored: they are counted from
-- facts. Stored is only what cannot be counted: a total that somebody reported, and which records it already includes.
create table framework (
    number    bigint primary key,
    body      bigint not null,
    name_nb   text   not null check (length(name_nb) between 1 and 300),
    name_nn   text   not null default '' check (length(name_nn) <= 300),
    name_en   text   not null default '' check (length(name_en) <= 300),
    starts_on date   not null,
    ends_on   date   not null check (ends_on >= starts_on),
    source    text   not null default '' check (length(source) <= 500)
);
call belongs_to_record('framework', 'number');
call refers_to_record('framework', 'body');

create table goal_area (
    id        bigint generated always as identity primary key,
    framework bigint not null references framework,
    reference text   not null check (length(reference) between 1 and 100),
    name_nb   text   not null check (length(name_nb) between 1 and 200),
    name_nn   text   not null default '' check (length(name_nn) <= 200),
    name_en   text   not null default '' check (length(name_en) <= 200),
    place     int    not null,
    unique (framework, reference)
);
call belongs_to_record('goal_area', 'framework');

create table goal_area_value (
    goal_area    bigint not null references goal_area,
    framework    bigint not null,
    organisation bigint not null,
    text_nb      text   not null check (length(text_nb) between 1 and 2000),
    text_nn      text   not null default '' check (length(text_nn) <= 2000),
    text_en      text   not null default '' check (length(text_en) <= 2000),
    primary key (goal_area, organisation)
);
call belongs_to_record('goal_area_value', 'framework');
call refers_to_record('goal_area_value', 'organisation');
comment on table goal_area_value is 'What the goal area is worth to one of the parties.';

create table indicator (
    id            bigint generated always as identity primary key,
    framework     bigint not null,
    goal_area     bigint not null references goal_area,
    reference     text   not null check (length(reference) between 1 and 100),
    name_nb       text   not null check (length(name_nb) between 1 and 200),
    name_nn       text   not null default '' check (length(name_nn) <= 200),
    name_en       text   not null default '' check (length(name_en) <= 200),
    definition_nb text   not null check (length(definition_nb) between 1 and 1000),
    definition_nn text   not null default '' check (length(definition_nn) <= 1000),
    definition_en text   not null default '' check (length(definition_en) <= 1000),
    unit_nb       text   not null check (length(unit_nb) between 1 and 100),
    unit_nn       text   not null default '' check (length(unit_nn) <= 100),
    unit_en       text   not null default '' check (length(unit_en) <= 100),
    note_nb       text   not null default '' check (length(note_nb) <= 1000),
    note_nn       text   not null default '' check (length(note_nn) <= 1000),
    note_en       text   not null default '' check (length(note_en) <= 1000),
    what          text   not null check (length(what) between 1 and 100),
    labels        text[] not null default '{}',
    measure       text   not null check (measure in ('RECORDS', 'QUANTITY')),
    target_kind   text   not null check (target_kind in ('PER_YEAR', 'IN_PERIOD', 'INCREASE', 'INCREASE_EACH_TIME', 'NONE')),
    target_value  bigint check (target_value > 0),
    place         int    not null,
    unique (framework, reference),
    check ((target_value is not null) = (target_kind in ('PER_YEAR', 'IN_PERIOD')))
);
call belongs_to_record('indicator', 'framework');
comment on column indicator.what is 'The fact it counts.';

-- A year that is null is the whole period, where the report does not divide it.
create table reported_total (
    id        bigint generated always as identity primary key,
    framework bigint not null,
    indicator bigint not null references indicator,
    year      int check (year between 1900 and 2200),
    total     bigint not null check (total >= 0),
    pending   bigint not null default 0 check (pending >= 0),
    source    text   not null check (length(source) between 1 and 500),
    note      text   not null default '' check (length(note) <= 1000),
    unique nulls not distinct (indicator, year)
);
call belongs_to_record('reported_total', 'framework');
comment on column reported_total.pending is 'Decisions that were awaited and may still raise the figure.';

-- A record that a reported total already includes counts as a record and is taken out of the reported total. It is part of
-- one total of an indicator at most, so that it is taken out once.
create table reported_total_covers (
    framework      bigint not null,
    indicator      bigint not null references indicator,
    record         bigint not null,
    reported_total bigint not null references reported_total,
    primary key (indicator, record)
);
call belongs_to_record('reported_total_covers', 'framework');
call refers_to_record('reported_total_covers', 'record');
create index on reported_total_covers (reported_total);
create index on goal_area_value (framework);
create index on indicator (goal_area);
create index on reported_total (framework);
create index on reported_total_covers (framework);
