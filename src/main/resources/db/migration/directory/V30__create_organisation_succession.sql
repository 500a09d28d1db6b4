-- What came after an organisation that was closed: a merger has one successor, a division several. Its records stay its own, and are
-- shown with all that came after it.
create table organisation_succession (
    organisation bigint not null,
    successor    bigint not null check (successor <> organisation),
    on_date      date   not null,
    primary key (organisation, successor)
);
call belongs_to_record('organisation_succession', 'organisation');
call refers_to_record('organisation_succession', 'successor');

comment on column organisation_succession.on_date is
    'The first day of what came after.';
