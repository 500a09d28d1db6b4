-- Whom to call: a contact point serves one organisation or several that share it, for chosen service areas (the record's themes;
-- none means all matters). It has two seats, holder and substitute, and each seat is somebody's for a time.
create table contact_point (
    number   bigint primary key,
    email    text not null default '' check (length(email) <= 254),
    phone    text not null default '' check (length(phone) <= 30),
    audience text not null check (audience in ('EVERYONE', 'MEMBERS'))
);
call belongs_to_record('contact_point', 'number');
comment on column contact_point.audience is 'Who is shown e-mail and telephone.';

create table contact_point_serves (
    contact_point bigint not null,
    organisation  bigint not null,
    primary key (contact_point, organisation)
);
call belongs_to_record('contact_point_serves', 'contact_point');
call refers_to_record('contact_point_serves', 'organisation');

-- A seat is one person's at a time. A range of one number stands for the number: so no extension is needed.
create table contact_term (
    id            bigint generated always as identity primary key,
    contact_point bigint not null,
    seat          text   not null check (seat in ('HOLDER', 'SUBSTITUTE')),
    person        bigint not null,
    starts_on     date   not null,
    ends_on       date check (ends_on >= starts_on),
    constraint one_holder_at_a_time exclude using gist (
        int8range(contact_point, contact_point, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
        where (seat = 'HOLDER'),
    constraint one_substitute_at_a_time exclude using gist (
        int8range(contact_point, contact_point, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
        where (seat = 'SUBSTITUTE')
);
call belongs_to_record('contact_term', 'contact_point');
call refers_to_record('contact_term', 'person');
create index contact_term_of_point on contact_term (contact_point);
