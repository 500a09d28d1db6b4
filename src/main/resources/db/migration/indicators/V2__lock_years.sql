-- A year of a framework is asked about, approved and locked. Figures are still counted from facts; what is approved is written down as it
-- was counted, with the rows behind it, so that a locked year stays the same whatever is edited afterwards. A figure that is restated gets
-- a row more: the first stays as it was locked.
create table reporting_round (
    id          bigint generated always as identity primary key,
    framework   bigint      not null references framework,
    year        int         not null check (year between 1900 and 2200),
    due_on      date        not null,
    asked_by    bigint,
    asked_at    timestamptz not null,
    approved_by bigint,
    approved_at timestamptz,
    locked_by   bigint,
    locked_at   timestamptz,
    resolution  text        not null default '' check (length(resolution) <= 500),
    unique (framework, year),
    check (locked_at is null or (approved_at is not null and resolution <> ''))
);
call belongs_to_record('reporting_round', 'framework');
comment on column reporting_round.resolution is 'In which meeting, or how, the steering group locked it.';

create table round_confirmation (
    framework    bigint      not null,
    year         int         not null,
    record       bigint      not null,
    confirmed_by bigint,
    confirmed_at timestamptz not null,
    primary key (framework, year, record),
    foreign key (framework, year) references reporting_round (framework, year)
);
call belongs_to_record('round_confirmation', 'framework');
call refers_to_record('round_confirmation', 'record');

create table settled_figure (
    id            bigint generated always as identity primary key,
    framework     bigint      not null,
    indicator     bigint      not null references indicator,
    year          int         not null,
    traced        bigint      not null,
    reported_only bigint      not null check (reported_only >= 0),
    pending       bigint      not null check (pending >= 0),
    known         boolean     not null,
    within_period bigint      not null check (within_period >= 0),
    anyway        bigint      not null,
    target_kind   text        not null,
    target_value  bigint,
    status        text,
    settled_by    bigint,
    settled_at    timestamptz not null,
    reason        text        not null default '' check (length(reason) <= 1000),
    foreign key (framework, year) references reporting_round (framework, year)
);
call belongs_to_record('settled_figure', 'framework');
create index on settled_figure (framework, year);
create index on settled_figure (indicator);
comment on column settled_figure.within_period is 'How much of the traced part the total reported for the whole period already includes.';
comment on column settled_figure.reason is 'Why a locked figure was restated; empty for the one that was approved.';

create table settled_row (
    settled_figure bigint  not null references settled_figure,
    record         bigint  not null,
    happened_on    date    not null,
    known_to       text    not null,
    quantity       bigint  not null,
    reported_total boolean not null,
    primary key (settled_figure, record)
);
call refers_to_record('settled_row', 'record');
comment on column settled_row.reported_total is 'Whether a reported total included it.';

create table figure_comment (
    framework  bigint      not null,
    indicator  bigint      not null references indicator,
    year       int,
    text       text        not null check (length(text) between 1 and 2000),
    written_by bigint,
    written_at timestamptz not null,
    unique nulls not distinct (indicator, year)
);
call belongs_to_record('figure_comment', 'framework');
create index on figure_comment (framework);
comment on column figure_comment.year is 'Null is the whole period.';
