-- Organisations and their units. Oslo is a municipality and a county with one organisation number. Municipality numbers change with every reform; our own number and the organisation number do not.
create table organisation (
    number              bigint primary key,
    form                text not null check (form in ('MUNICIPALITY', 'COUNTY', 'STATE_GOVERNOR', 'UNIVERSITY', 'INSTITUTE',
                                                      'HEALTH_TRUST', 'DIRECTORATE', 'BUSINESS', 'VOLUNTARY', 'FUNDER', 'UNIT', 'OTHER')),
    reference           text unique,
    short_name          text not null default '',
    organisation_number text check (organisation_number ~ '^\d{9}$'),
    municipality_number text unique check (municipality_number ~ '^\d{4}$'),
    county_number       text check (county_number ~ '^\d{2}$'),
    seat                text check (seat ~ '^\d{4}$'),
    part_of             bigint check (part_of <> number),
    language_form       text check (language_form in ('BOKMAL', 'NYNORSK', 'NEUTRAL')),
    sami_admin_area     boolean not null default false,
    population          int check (population >= 0),
    population_year     int,
    area_km2            numeric(10, 2),
    website             text not null default '',
    ror                 text,
    cristin             text,
    unique (form, organisation_number)
);
call belongs_to_record('organisation', 'number');
call refers_to_record('organisation', 'part_of');
create index organisation_by_county on organisation (county_number);

comment on column organisation.seat is
    'The number of the municipality where the main office is.';
comment on column organisation.reference is
    'The key data files know it by: 5001 for a municipality, county:50, ntnu, ntnu/su.';

create table organisation_name (
    organisation bigint not null,
    language     text   not null,
    name         text   not null check (length(name) between 1 and 300),
    primary key (organisation, language, name)
);
call belongs_to_record('organisation_name', 'organisation');
create index organisation_name_lower on organisation_name (lower(name));

-- Where an organisation is, for other modules' filters: a unit lies where what it is part of lies.
create view organisation_place as
select o.number, o.form, coalesce(o.county_number, parent.county_number) as county_number
  from organisation o left join organisation parent on parent.number = o.part_of;
