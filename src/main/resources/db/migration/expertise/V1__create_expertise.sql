-- What a person works on, told by themself, with consent, and for whom to see. Each field has its audience. The tokens of those
-- who may see the searched fields are kept beside them, so that the finder matches nothing its visitor may not see.
create table expertise (
    number           bigint primary key,
    person           bigint      not null unique,
    consented_at     timestamptz not null,
    confirmed_on     date        not null,
    themes           bigint[]    not null default '{}',
    about            text        not null default '' check (length(about) <= 3000),
    orcid            text check (orcid ~ '^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$'),
    languages        text[]      not null default '{}',
    willing          text[]      not null default '{}',
    links            text[]      not null default '{}',
    email            text        not null default '' check (length(email) <= 254),
    phone            text        not null default '' check (length(phone) <= 30),
    audiences        jsonb       not null,
    themes_readers   text[]      not null,
    about_readers    text[]      not null,
    willing_readers  text[]      not null,
    words            tsvector generated always as (to_tsvector('norwegian', about)) stored
);
call belongs_to_record('expertise', 'number');
call refers_to_record('expertise', 'person');
create index expertise_themes on expertise using gin (themes);
create index expertise_words on expertise using gin (words);
create index expertise_confirmed on expertise (confirmed_on);
comment on column expertise.audiences is 'Field by field: EVERYONE, MEMBERS, ORGANISATION or NOBODY.';
comment on column expertise.consented_at is 'When the person last said yes to be shown.';
