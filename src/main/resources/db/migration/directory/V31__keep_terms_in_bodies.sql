-- Who takes part in a body, and who sits in its committees, changes over time: an organisation can leave and come back, and a seat
-- outlives whoever holds it. So a membership has its own id, and who holds a seat when is a row of its own.
alter table body_member drop constraint body_member_pkey;
alter table body_member drop constraint body_member_role_check;
alter table body_member add column id bigint generated always as identity primary key;
alter table body_member add constraint body_member_role_check check (role in ('LEAD', 'MEMBER', 'PARTNER', 'OBSERVER'));
create index body_member_of_body on body_member (body);

create table seat_term (
    id        bigint generated always as identity primary key,
    body      bigint not null,
    seat      bigint not null references committee_seat on delete cascade,
    person    bigint,
    starts_on date,
    ends_on   date check (ends_on >= starts_on)
);
call belongs_to_record('seat_term', 'body');
call refers_to_record('seat_term', 'person');
create index seat_term_of_seat on seat_term (seat);

insert into seat_term (body, seat, person) select body, id, person from committee_seat where person is not null;
alter table committee_seat drop column person;

-- The members' own plans, where they are published: the body collects, and copies nothing.
create table body_plan (
    id           bigint generated always as identity primary key,
    body         bigint   not null,
    organisation bigint   not null,
    title        text     not null check (length(title) between 1 and 300),
    url          text     not null check (url ~ '^https?://' and length(url) <= 1000),
    starts_on    date,
    ends_on      date check (ends_on >= starts_on),
    themes       bigint[] not null default '{}'
);
call belongs_to_record('body_plan', 'body');
call refers_to_record('body_plan', 'organisation');
create index body_plan_of_body on body_plan (body);
