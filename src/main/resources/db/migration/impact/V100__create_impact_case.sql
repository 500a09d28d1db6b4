-- Impact cases: how working together changed something, told in sections, with what shows each claim, what people said of it and a picture.
create table impact_case (
    number       bigint primary key,
    body         bigint,
    year         int not null check (year between 1900 and 2200),
    published_by bigint,
    published_at timestamptz
);
call belongs_to_record('impact_case', 'number');
call refers_to_record('impact_case', 'body');
comment on column impact_case.body is 'The cooperation body it is told for; null where an organisation alone tells it.';
comment on column impact_case.year is 'The year the change is told of.';

create table impact_section (
    id          bigint generated always as identity primary key,
    impact_case bigint not null references impact_case,
    form        text   not null check (form in ('SITUATION', 'TOGETHER', 'CHANGED', 'WHOM', 'REMAINS')),
    text        text   not null check (length(text) <= 6000),
    version     int    not null default 0,
    written_by  bigint,
    written_at  timestamptz,
    unique (impact_case, form)
);
call belongs_to_record('impact_section', 'impact_case');

create table impact_party (
    impact_case  bigint not null references impact_case,
    organisation bigint not null,
    primary key (impact_case, organisation)
);
call belongs_to_record('impact_party', 'impact_case');
call refers_to_record('impact_party', 'organisation');

create table impact_claim (
    id          bigint generated always as identity primary key,
    impact_case bigint not null references impact_case,
    text        text   not null check (length(text) between 1 and 500),
    version     int    not null default 0
);
call belongs_to_record('impact_claim', 'impact_case');
create index on impact_claim (impact_case, id);

-- What shows a claim: another record, an indicator's figure, or something outside. A figure is not copied: it is asked for, and is the
-- locked one where the year is locked.
create table impact_evidence (
    id          bigint generated always as identity primary key,
    impact_case bigint not null references impact_case,
    claim       bigint not null references impact_claim,
    form        text   not null check (form in ('RECORD', 'FIGURE', 'SOURCE')),
    about       bigint,
    indicator   bigint,
    year        int check (year between 1900 and 2200),
    title       text   not null default '' check (length(title) <= 300),
    address     text   not null default '' check (length(address) <= 1000),
    seen_on     date,
    check ((form = 'SOURCE') = (about is null)),
    check ((form = 'FIGURE') = (indicator is not null))
);
call belongs_to_record('impact_evidence', 'impact_case');
call refers_to_record('impact_evidence', 'about');
create index on impact_evidence (impact_case, claim, id);
comment on column impact_evidence.about is 'The record, or the framework the indicator belongs to.';
comment on column impact_evidence.year is 'Null for the whole period.';

create table impact_quotation (
    id           bigint generated always as identity primary key,
    impact_case  bigint not null references impact_case,
    text         text   not null default '' check (length(text) <= 1000),
    speaker      bigint,
    speaker_name text   not null default '' check (length(speaker_name) <= 200),
    speaker_role text   not null default '' check (length(speaker_role) <= 200),
    consent      text   not null default 'NONE'
                 check (consent in ('NONE', 'ASKED', 'GIVEN', 'RECORDED', 'SUGGESTED', 'REFUSED', 'WITHDRAWN')),
    suggestion   text   not null default '' check (length(suggestion) <= 1000),
    asked_by     bigint,
    asked_at     timestamptz,
    answer_by    date,
    answered_at  timestamptz,
    consent_note text   not null default '' check (length(consent_note) <= 500),
    consent_on   date,
    version      int    not null default 0,
    check (consent not in ('GIVEN', 'RECORDED') or text <> ''),
    check (consent <> 'WITHDRAWN' or text = '')
);
call belongs_to_record('impact_quotation', 'impact_case');
call refers_to_record('impact_quotation', 'speaker');
create index on impact_quotation (impact_case, id);
comment on table impact_quotation is 'What somebody said. It is published with their consent only; taken back, the words are forgotten.';

-- What is forgotten in the history too, when consent is taken back.
call is_personal('impact_quotation', 'text');
call is_personal('impact_quotation', 'suggestion');
call is_personal('impact_quotation', 'speaker_name');
call is_personal('impact_quotation', 'speaker_role');
call is_personal('impact_quotation', 'consent_note');

-- A mailed link to one quotation, for whoever has no account. The secret is only in the letter.
create table impact_consent_link (
    hash       bytea primary key,
    quotation  bigint      not null references impact_quotation on delete cascade,
    made_at    timestamptz not null default acting_now(),
    expires_at timestamptz not null
);
create index on impact_consent_link (quotation);

create table impact_review (
    impact_case bigint not null references impact_case,
    person      bigint not null,
    asked_by    bigint,
    asked_at    timestamptz not null,
    answer_by   date   not null,
    answer      text   check (answer in ('FINE', 'CHANGES')),
    comment     text   not null default '' check (length(comment) <= 2000),
    answered_at timestamptz,
    primary key (impact_case, person)
);
call belongs_to_record('impact_review', 'impact_case');
call refers_to_record('impact_review', 'person');
call is_personal('impact_review', 'comment');

create table impact_picture (
    impact_case bigint primary key references impact_case,
    large       bigint not null,
    small       bigint not null,
    width       int    not null check (width > 0),
    height      int    not null check (height > 0),
    alternative text   not null check (length(alternative) between 1 and 500),
    photo_credit text  not null default '' check (length(photo_credit) <= 200)
);
call belongs_to_record('impact_picture', 'impact_case');
comment on column impact_picture.alternative is 'What the picture shows, for whoever does not see it.';
comment on column impact_picture.large is 'The attachment with the picture in full size; its size is width and height, in pixels.';
