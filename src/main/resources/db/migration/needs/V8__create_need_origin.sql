-- What a need grew out of: a plan, a workshop, an inquiry, another body. In words, and where it is a record here, on the trail too.
create table need_origin (
    id     bigint generated always as identity primary key,
    need   bigint not null,
    kind   text   not null check (kind in ('PLAN', 'WORKSHOP', 'INQUIRY', 'BODY', 'SUPERVISION', 'OTHER')),
    note   text   not null default '' check (length(note) <= 500),
    language text not null default 'nb',
    record bigint,
    check (note <> '' or record is not null)
);
call belongs_to_record('need_origin', 'need');
call refers_to_record('need_origin', 'record');
create index need_origin_of_need on need_origin (need, id);
