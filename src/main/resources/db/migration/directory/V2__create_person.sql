-- People, and where they belong: a person can have several affiliations at once.
create table person (
    number      bigint primary key,
    given_name  text    not null check (length(given_name) between 1 and 100),
    family_name text    not null default '' check (length(family_name) <= 100),
    email       text    not null default '' check (length(email) <= 254),
    invented    boolean not null default false,
    reference   text unique
);
call belongs_to_record('person', 'number');

create table affiliation (
    id           bigint generated always as identity primary key,
    person       bigint not null,
    organisation bigint not null,
    position     text   not null default '' check (length(position) <= 200),
    percent      int check (percent between 0 and 100),
    starts_on    date,
    ends_on      date check (ends_on >= starts_on)
);
call belongs_to_record('affiliation', 'person');
call refers_to_record('affiliation', 'organisation');
create index affiliation_of_person on affiliation (person);
