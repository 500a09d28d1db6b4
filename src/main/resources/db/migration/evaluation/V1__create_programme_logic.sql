-- How a framework is meant to work: boxes in six columns, from goals to effects, and arrows between them. A box, an arrow, a question or a
-- piece of evidence that is taken away stays, marked with when, so that it can be fetched back. An arrow is not shown while one of its
-- boxes is away.
create table logic_box (
    id          bigint generated always as identity primary key,
    framework   bigint not null,
    stage       text   not null check (stage in ('GOAL', 'SUB_GOAL', 'ACTIVITY', 'RESULT', 'OUTCOME', 'EFFECT')),
    place       int    not null,
    title       text   not null check (length(title) between 1 and 200),
    description text   not null default '' check (length(description) <= 2000),
    version     int    not null default 1,
    removed_at  timestamptz
);
call belongs_to_record('logic_box', 'framework');
create index on logic_box (framework);
comment on column logic_box.place is 'Its place in its column, from the top.';

create table logic_arrow (
    id         bigint generated always as identity primary key,
    framework  bigint not null,
    from_box   bigint not null references logic_box,
    to_box     bigint not null references logic_box,
    assumption text   not null default '' check (length(assumption) <= 1000),
    tested     text   not null check (tested in ('UNTESTED', 'SUPPORTED', 'CONTRADICTED')),
    version    int    not null default 1,
    removed_at timestamptz,
    unique (from_box, to_box),
    check (from_box <> to_box)
);
call belongs_to_record('logic_arrow', 'framework');
create index on logic_arrow (framework);
create index on logic_arrow (to_box);
comment on column logic_arrow.assumption is 'What has to hold for the one to lead to the other.';

-- Indicators are those of the framework, by their own numbers: they are never taken away.
create table logic_box_indicator (
    framework bigint not null,
    box       bigint not null references logic_box,
    indicator bigint not null,
    primary key (box, indicator)
);
call belongs_to_record('logic_box_indicator', 'framework');
create index on logic_box_indicator (framework);

create table evaluation_question (
    id           bigint generated always as identity primary key,
    framework    bigint not null,
    box          bigint not null references logic_box,
    question     text   not null check (length(question) between 1 and 500),
    method       text   not null default '' check (length(method) <= 500),
    answered_by  text   not null default '' check (length(answered_by) <= 200),
    due_on       date,
    state        text   not null check (state in ('PLANNED', 'UNDERWAY', 'ANSWERED', 'DROPPED')),
    answer       text   not null default '' check (length(answer) <= 4000),
    version      int    not null default 1,
    removed_at   timestamptz,
    check (state <> 'ANSWERED' or answer <> '')
);
call belongs_to_record('evaluation_question', 'framework');
create index on evaluation_question (framework);
create index on evaluation_question (box);
comment on column evaluation_question.answered_by is 'Who is to answer it: a group, an institute or a person, as it was written.';

create table logic_evidence (
    id         bigint generated always as identity primary key,
    framework  bigint not null,
    box        bigint not null references logic_box,
    text       text   not null check (length(text) between 1 and 1000),
    record     bigint,
    removed_at timestamptz
);
call belongs_to_record('logic_evidence', 'framework');
call refers_to_record('logic_evidence', 'record');
create index on logic_evidence (framework);
create index on logic_evidence (box);
