-- Concepts in trees, as in SKOS: a scheme, labels in three languages, one broader concept, everyday words that lead to it.
create table theme (
    id       bigint generated always as identity primary key,
    scheme   text not null,
    key      text not null,
    broader  bigint references theme,
    notation text not null default '',
    label_nb text not null,
    label_nn text not null,
    label_en text not null,
    words_nb text[] not null default '{}',
    words_nn text[] not null default '{}',
    matches  text[] not null default '{}',
    place    int  not null default 0,
    unique (scheme, key)
);
create index theme_by_broader on theme (broader);
comment on column theme.matches is 'The same concept elsewhere: kostra:222, los:tema/skole.';
