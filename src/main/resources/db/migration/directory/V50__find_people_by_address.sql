-- Whoever signs in for the first time is looked for in the directory by an address their provider vouches for.
create index person_by_email on person (lower(email)) where email <> '';
