-- A need lives: each step with its date, its reason and who took it. "Published" becomes "sent", the first step; what the history
-- knows of the steps before this day is written down as steps, since nothing else does.
create table need_step (
    id          bigint generated always as identity primary key,
    need        bigint not null,
    state       text   not null check (state in ('DRAFT', 'SENT', 'CLARIFIED', 'OUT_OF_SCOPE', 'PRIORITISED', 'MATCHING',
                                                 'IN_PROJECT', 'ANSWERED', 'IN_USE', 'CLOSED')),
    happened_on date   not null,
    known_to    text   not null check (known_to in ('DAY', 'MONTH', 'YEAR')),
    reason      text   not null default '' check (length(reason) <= 2000),
    referral    text   not null default '' check (length(referral) <= 1000),
    language    text   not null default 'nb',
    taken_at    timestamptz not null default acting_now(),
    taken_by    bigint default acting_person()
);
call belongs_to_record('need_step', 'need');
create index need_step_of_need on need_step (need, id);
comment on column need_step.referral is 'Whom to turn to instead, where the need is out of scope.';

alter table need add column moved_at timestamptz not null default acting_now();
create index need_moved on need (moved_at);
comment on column need.moved_at is 'When something last happened to it: a step, a sharpening, somebody who joined. Not a new spelling.';

insert into need_step (need, state, happened_on, known_to, taken_at, taken_by)
select distinct on (h.record, h.after -> 0 ->> 'state')
       h.record, case h.after -> 0 ->> 'state' when 'PUBLISHED' then 'SENT' else 'ANSWERED' end,
       cast(h.changed_at at time zone 'Europe/Oslo' as date), 'DAY', h.changed_at, h.changed_by
  from history h join record r on r.number = h.record and r.kind = 'need' and r.state <> 'DRAFT'
 where h.table_name = 'record' and h.after -> 0 ->> 'state' in ('PUBLISHED', 'ANSWERED')
   and h.before -> 0 ->> 'state' is distinct from h.after -> 0 ->> 'state'
 order by h.record, h.after -> 0 ->> 'state' desc, h.id;
update need set moved_at = s.taken_at
  from (select need, max(taken_at) as taken_at from need_step group by need) s
 where s.need = need.number;
call rename_state('need', 'PUBLISHED', 'SENT');

-- How long a need may stand still before its body wants to hear of it. Without a row: six months.
create table body_patience (
    body bigint primary key,
    days int not null check (days between 14 and 1095)
);
call belongs_to_record('body_patience', 'body');
