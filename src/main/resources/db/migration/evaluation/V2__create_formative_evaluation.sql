-- What was seen on the way, what is recommended because of it, what was decided, and what became of that. Observations and
-- recommendations are records of their own, since each says who may read it.
create table evaluator (
    framework bigint      not null,
    person    bigint      not null,
    named_by  bigint,
    named_at  timestamptz not null,
    primary key (framework, person)
);
call belongs_to_record('evaluator', 'framework');
call refers_to_record('evaluator', 'person');
comment on table evaluator is 'Who evaluates a framework, often from outside the body: they write, and read what is not published yet.';

create table observation (
    number      bigint primary key,
    framework   bigint not null,
    audience    text   not null check (audience in ('EVALUATORS', 'STEERING', 'BODY', 'EVERYONE')),
    source      text   not null check (source in ('RECORDS', 'SURVEY', 'INTERVIEW', 'MEETING', 'DOCUMENT', 'OTHER')),
    source_note text   not null default '' check (length(source_note) <= 500),
    seen_on     date   not null,
    seen_by     text   not null default '' check (length(seen_by) <= 200)
);
call belongs_to_record('observation', 'number');
call refers_to_record('observation', 'framework');

create table observation_box (
    observation bigint not null references observation,
    box         bigint not null references logic_box,
    primary key (observation, box)
);
call keep_history('observation_box', 'observation');

create table observation_question (
    observation bigint not null references observation,
    question    bigint not null references evaluation_question,
    primary key (observation, question)
);
call keep_history('observation_question', 'observation');

create table observation_record (
    observation bigint not null references observation,
    record      bigint not null,
    linked      text   not null check (linked in ('ABOUT', 'SEEN_IN')),
    primary key (observation, record, linked)
);
call keep_history('observation_record', 'observation');
call refers_to_record('observation_record', 'record');
comment on column observation_record.linked is 'Whether the observation is about it, or was made in it.';

create table recommendation (
    number       bigint primary key,
    framework    bigint not null,
    audience     text   not null check (audience in ('EVALUATORS', 'STEERING', 'BODY', 'EVERYONE')),
    addressed_to text   not null default '' check (length(addressed_to) <= 300),
    urgency      text   not null check (urgency in ('NOW', 'THIS_YEAR', 'NEXT_PERIOD'))
);
call belongs_to_record('recommendation', 'number');
call refers_to_record('recommendation', 'framework');

create table recommendation_observation (
    recommendation bigint not null references recommendation,
    observation    bigint not null references observation,
    primary key (recommendation, observation)
);
call keep_history('recommendation_observation', 'recommendation');
create index on recommendation_observation (observation);

-- The latest stands; those before stay to be read.
create table recommendation_decision (
    id             bigint generated always as identity primary key,
    recommendation bigint      not null references recommendation,
    outcome        text        not null check (outcome in ('ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
    reason         text        not null check (length(reason) between 1 and 2000),
    decided_by     text        not null check (length(decided_by) between 1 and 300),
    decided_on     date        not null,
    written_by     bigint,
    written_at     timestamptz not null
);
call keep_history('recommendation_decision', 'recommendation');
create index on recommendation_decision (recommendation);

create table recommendation_follow_up (
    id             bigint generated always as identity primary key,
    recommendation bigint not null references recommendation,
    task           text   not null check (length(task) between 1 and 500),
    responsible    bigint not null,
    due_on         date   not null,
    state          text   not null check (state in ('OPEN', 'UNDERWAY', 'DONE', 'DROPPED')),
    done_note      text   not null default '' check (length(done_note) <= 2000),
    version        int    not null default 1,
    check (state not in ('DONE', 'DROPPED') or done_note <> '')
);
call keep_history('recommendation_follow_up', 'recommendation');
call refers_to_record('recommendation_follow_up', 'responsible');
create index on recommendation_follow_up (recommendation);
comment on column recommendation_follow_up.done_note is 'What was done, or why it was dropped.';
