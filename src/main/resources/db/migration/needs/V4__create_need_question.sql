-- Research questions stand beside a need's own words, each with the knowledge it asks for, how far it is answered, and who wrote it.
create table need_question (
    id          bigint generated always as identity primary key,
    need        bigint not null,
    question    text   not null check (length(question) between 1 and 1000),
    language    text   not null default 'nb',
    knowledge   text check (knowledge in ('EFFECT', 'EXPERIENCE', 'EXTENT', 'IMPLEMENTATION', 'OVERVIEW')),
    how_far     text   not null default 'OPEN' check (how_far in ('OPEN', 'PARTLY', 'ANSWERED')),
    sources     text   not null default '' check (length(sources) <= 2000),
    assessed_on date,
    written_at  timestamptz not null default acting_now(),
    written_by  bigint default acting_person(),
    check (how_far = 'OPEN' or (sources <> '' and assessed_on is not null))
);
call belongs_to_record('need_question', 'need');
create index need_question_of_need on need_question (need, id);

insert into need_question (need, question, language)
select n.number, left(q.question, 1000), r.language
  from need n join record r on r.number = n.number
 cross join lateral unnest(n.questions) with ordinality as q (question, place)
 where q.question <> ''
 order by n.number, q.place;
comment on column need.questions is 'No longer read: see need_question. Stays until no version that reads it runs.';
