-- A role that is taken back ends in the same moment, not at the end of the day. One that a provider vouched for ends when it no longer
-- does: vouched_by is that provider's issuer, null where a person gave the role.
alter table role_held
    add column ended      boolean not null default false,
    add column vouched_by text;
create index role_held_by_place on role_held (place, role) where not ended;

-- Which organisations a provider said a person belongs to at the last sign-in: offered until they are taken.
create table vouched_organisation (
    person       bigint not null references account,
    issuer       text   not null,
    organisation bigint not null,
    role         text   not null,
    primary key (person, issuer, organisation)
);
call refers_to_record('vouched_organisation', 'organisation');
