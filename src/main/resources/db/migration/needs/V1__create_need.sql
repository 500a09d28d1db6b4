-- What a municipality needs to know, in its own words, and the organisations that need to know it too.
create table need (
    number    bigint primary key,
    question  text not null check (length(question) between 1 and 4000),
    why       text not null default '' check (length(why) <= 4000),
    questions text[] not null default '{}',
    needed_by date,
    audience  text not null check (audience in ('EVERYONE', 'MEMBERS', 'ORGANISATION')),
    raised_on date not null,
    raised_known_to text not null check (raised_known_to in ('DAY', 'MONTH', 'YEAR')),
    source    text not null default ''
);
call belongs_to_record('need', 'number');
comment on column need.questions is 'Research questions the need was sharpened into; the own words stay.';

create table need_support (
    need         bigint not null,
    organisation bigint not null,
    note         text   not null default '' check (length(note) <= 2000),
    language     text   not null default 'nb',
    since        timestamptz not null default acting_now(),
    primary key (need, organisation)
);
call belongs_to_record('need_support', 'need');
call refers_to_record('need_support', 'organisation');
