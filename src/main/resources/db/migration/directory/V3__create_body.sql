-- Cooperation bodies: agreements, clusters, programmes, networks, with their periods, members, focus areas and committees.
create table body (
    number    bigint primary key,
    form      text not null check (form in ('REGIONAL_BODY', 'AGREEMENT', 'CLUSTER', 'NETWORK', 'COMMUNITY_OF_PRACTICE', 'PROGRAMME')),
    mandate   text[] not null default '{}',
    reference text unique,
    source    text not null default '' check (length(source) <= 500)
);
call belongs_to_record('body', 'number');

create table body_period (
    id        bigint generated always as identity primary key,
    body      bigint not null,
    name_nb   text   not null,
    name_nn   text   not null,
    name_en   text   not null,
    starts_on date   not null,
    ends_on   date check (ends_on >= starts_on)
);
call belongs_to_record('body_period', 'body');
create index body_period_of_body on body_period (body);

create table body_member (
    body         bigint not null,
    organisation bigint not null,
    role         text   not null check (role in ('LEAD', 'MEMBER')),
    starts_on    date,
    ends_on      date check (ends_on >= starts_on),
    primary key (body, organisation)
);
call belongs_to_record('body_member', 'body');
call refers_to_record('body_member', 'organisation');

create table focus_area (
    id        bigint generated always as identity primary key,
    body      bigint not null,
    reference text   not null check (length(reference) between 1 and 100),
    name_nb   text   not null,
    name_nn   text   not null,
    name_en   text   not null,
    note_nb   text   not null default '',
    note_nn   text   not null default '',
    note_en   text   not null default '',
    starts_on date,
    ends_on   date check (ends_on >= starts_on),
    place     int    not null default 0,
    unique (body, reference)
);
call belongs_to_record('focus_area', 'body');

create table committee (
    id         bigint generated always as identity primary key,
    body       bigint not null,
    name_nb    text   not null,
    name_nn    text   not null,
    name_en    text   not null,
    purpose_nb text   not null default '',
    purpose_nn text   not null default '',
    purpose_en text   not null default '',
    focus_area bigint references focus_area,
    place      int    not null default 0
);
call belongs_to_record('committee', 'body');
create index committee_of_body on committee (body);

create table committee_seat (
    id           bigint generated always as identity primary key,
    committee    bigint not null references committee on delete cascade,
    body         bigint not null,
    person       bigint,
    role         text   not null check (role in ('LEADER', 'DEPUTY', 'MEMBER', 'PROJECT_LEADER', 'COORDINATOR')),
    title        text   not null default '',
    organisation bigint
);
call belongs_to_record('committee_seat', 'body');
create index committee_seat_of_body on committee_seat (body);
call refers_to_record('committee_seat', 'person');
call refers_to_record('committee_seat', 'organisation');
