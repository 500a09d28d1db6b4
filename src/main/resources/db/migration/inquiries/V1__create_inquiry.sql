-- A researcher asks one or many municipalities for something, once. Each municipality has a case of its own, which only it and the
-- one who asked can read: what Nordvik answers is not Sørvik's affair.
create table inquiry (
    number             bigint primary key,
    asker              text   not null check (length(asker) between 1 and 200),
    asker_email        text   not null default '' check (length(asker_email) <= 254),
    asker_person       bigint,
    asker_role         text   not null check (asker_role in ('RESEARCHER', 'PHD', 'STUDENT', 'OTHER')),
    institution        text   not null check (length(institution) between 1 and 300),
    institution_number bigint,
    supervisor         text   not null default '' check (length(supervisor) <= 200),
    benefit            text   not null default '' check (length(benefit) <= 4000),
    asks               text[] not null default '{}',
    asks_text          text   not null default '' check (length(asks_text) <= 4000),
    persons            int check (persons between 1 and 100000),
    minutes            int check (minutes between 1 and 100000),
    study_from         date,
    study_to           date check (study_to >= study_from),
    answer_by          date,
    rek                text check (rek in ('DONE', 'UNDER_WAY', 'NOT_NEEDED')),
    rek_note           text   not null default '' check (length(rek_note) <= 1000),
    sikt               text check (sikt in ('DONE', 'UNDER_WAY', 'NOT_NEEDED')),
    sikt_note          text   not null default '' check (length(sikt_note) <= 1000),
    dpia               text check (dpia in ('DONE', 'UNDER_WAY', 'NOT_NEEDED')),
    dpia_note          text   not null default '' check (length(dpia_note) <= 1000),
    funding            text   not null default '' check (length(funding) <= 1000),
    sample_size        int check (sample_size > 0),
    sample_seed        bigint,
    sent_at            timestamptz,
    ended_why          text   not null default '' check (length(ended_why) <= 2000),
    result_asked_on    date,
    result             text   not null default '' check (length(result) <= 4000),
    result_at          timestamptz
);
call belongs_to_record('inquiry', 'number');
call refers_to_record('inquiry', 'asker_person');
call refers_to_record('inquiry', 'institution_number');
create index inquiry_to_ask_for_result on inquiry (study_to) where sent_at is not null and result_asked_on is null;
comment on column inquiry.minutes is 'Of each person''s time. Persons and minutes are in each municipality.';
comment on column inquiry.sample_seed is 'The draw can be made again: the same seed among the same municipalities draws the same ones.';

-- Whom it is meant for. Held back while the adviser of a cooperation looks at it.
create table inquiry_receiver (
    inquiry      bigint not null,
    organisation bigint not null,
    held_by      bigint,
    primary key (inquiry, organisation)
);
call belongs_to_record('inquiry_receiver', 'inquiry');
call refers_to_record('inquiry_receiver', 'organisation');

-- What it would help to know the answer to.
create table inquiry_need (
    inquiry bigint not null,
    need    bigint not null,
    primary key (inquiry, need)
);
call belongs_to_record('inquiry_need', 'inquiry');
call refers_to_record('inquiry_need', 'need');

-- What was changed after it was sent: every municipality is shown the difference.
create table inquiry_change (
    id         bigint generated always as identity primary key,
    inquiry    bigint not null,
    field      text   not null,
    before     text   not null default '',
    after      text   not null default '',
    changed_at timestamptz not null default acting_now()
);
call belongs_to_record('inquiry_change', 'inquiry');
create index inquiry_change_of on inquiry_change (inquiry, id);

-- One municipality's case: who has it, and how far it has come.
create table inquiry_case (
    number       bigint primary key,
    inquiry      bigint not null,
    organisation bigint not null,
    body         bigint,
    state        text   not null default 'WAITING' check (state in ('WAITING', 'SEEN', 'ASKED', 'YES', 'CONDITIONS', 'NO', 'WITHDRAWN')),
    contact      bigint,
    contact_as   text   not null default 'NOBODY' check (contact_as in ('HOLDER', 'SUBSTITUTE', 'GENERAL', 'ADVISER', 'NOBODY', 'TAKEN')),
    unit         bigint,
    unit_view    text   not null default '' check (length(unit_view) <= 4000),
    sent_at      timestamptz not null default acting_now(),
    since        timestamptz not null default acting_now(),
    seen_at      timestamptz,
    answered_at  timestamptz,
    answered_by  bigint,
    answered_through text not null default '' check (answered_through in ('', 'PAGE', 'LINK', 'TOGETHER', 'API')),
    reason       text check (reason in ('CAPACITY', 'NOT_RELEVANT', 'IN_ANOTHER_STUDY', 'ETHICS', 'NO_DATA', 'OTHER')),
    answer       text   not null default '' check (length(answer) <= 4000),
    due_on       date   not null,
    reminders    int    not null default 0,
    escalated    text   not null default 'NOT' check (escalated in ('NOT', 'SUBSTITUTE', 'ADVISER')),
    next_on      date,
    unique (inquiry, organisation)
);
call belongs_to_record('inquiry_case', 'number');
call refers_to_record('inquiry_case', 'inquiry');
call refers_to_record('inquiry_case', 'organisation');
call refers_to_record('inquiry_case', 'contact');
call refers_to_record('inquiry_case', 'unit');
create index inquiry_case_next on inquiry_case (next_on) where next_on is not null;
create index inquiry_case_body on inquiry_case (body) where body is not null;
comment on column inquiry_case.since is 'When it came into the state it is in.';
comment on column inquiry_case.next_on is 'When the clock looks at it next; null when nothing more is due.';

-- What is said in a case. Internal notes stay in the municipality.
create table inquiry_message (
    id          bigint generated always as identity primary key,
    case_number bigint not null,
    kind        text   not null check (kind in ('QUESTION', 'REPLY', 'NOTE')),
    text        text   not null check (length(text) between 1 and 4000),
    writer      bigint,
    writer_name text   not null default '' check (length(writer_name) <= 200),
    written_at  timestamptz not null default acting_now()
);
call belongs_to_record('inquiry_message', 'case_number');
create index inquiry_message_of on inquiry_message (case_number, id);
