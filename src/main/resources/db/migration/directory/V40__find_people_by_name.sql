-- A page of people is read in the order it is shown, instead of sorting everybody for it; a name is looked up by the letters it holds.
-- pg_trgm comes with PostgreSQL, and whoever owns a database may turn it on.
create extension if not exists pg_trgm;
create index person_by_name on person (family_name, given_name, number);
create index person_names on person using gin ((given_name || ' ' || family_name) gin_trgm_ops);

-- People whose name matches the pattern, for other modules' lists. Whoever asks joins them with what the visitor may read.
create function people_called(pattern text) returns table (number bigint) language sql stable as
$$ select p.number from public.person p where p.given_name || ' ' || p.family_name ilike pattern $$;
