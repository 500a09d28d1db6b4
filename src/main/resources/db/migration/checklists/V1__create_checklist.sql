-- Checklists organisations answer: the municipalities' «see to it» duty each year, the control questions before an agreement abroad.
-- A changed list is a new edition: the points of the old ones stay, so that an answer keeps the words it was given to.
create table checklist (
    number    bigint primary key,
    reference text unique,
    form      text   not null check (form in ('YEARLY', 'OCCASION')),
    asked     text[] not null default '{}',
    edition   int    not null check (edition >= 1)
);
call belongs_to_record('checklist', 'number');

comment on column checklist.asked is
    'The forms of organisations that are expected to answer; empty for all.';

create table checklist_point (
    checklist bigint not null,
    edition   int    not null,
    place     int    not null,
    key       int    not null,
    text_nb   text   not null check (length(text_nb) between 1 and 500),
    text_nn   text   not null check (length(text_nn) <= 500),
    text_en   text   not null check (length(text_en) <= 500),
    primary key (checklist, edition, place),
    unique (checklist, edition, key)
);
call belongs_to_record('checklist_point', 'checklist');

comment on column checklist_point.key is
    'The same in every edition where the point says the same, so that years can be compared.';

create table checklist_answer (
    number       bigint primary key,
    checklist    bigint  not null,
    edition      int     not null,
    organisation bigint  not null,
    year         int     not null check (year between 2000 and 2100),
    subject      text    not null default '' check (length(subject) <= 200),
    invented     boolean not null default false,
    unique (checklist, organisation, year, subject)
);
call belongs_to_record('checklist_answer', 'number');
call refers_to_record('checklist_answer', 'checklist');
call refers_to_record('checklist_answer', 'organisation');

create table checklist_point_answer (
    answer bigint not null,
    key    int    not null,
    state  text   check (state in ('NOT_YET', 'PARTLY', 'YES')),
    note   text   not null default '' check (length(note) <= 1000),
    primary key (answer, key)
);
call belongs_to_record('checklist_point_answer', 'answer');
