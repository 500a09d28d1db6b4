-- The search box of a list finds a part of a word. Without an index every record of the kind is read, and its letters made small by
-- the rules of every language: 60 ms for 20,000 needs, 30 ms for 5,000 organisations. pg_trgm comes with PostgreSQL.
create extension if not exists pg_trgm;

create index record_words on record using gin (title gin_trgm_ops, summary gin_trgm_ops, search_text gin_trgm_ops);
