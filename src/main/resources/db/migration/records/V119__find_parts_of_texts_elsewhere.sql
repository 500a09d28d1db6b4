-- Four fifths of writing a record was this index, paid again at each change. The search index of each node finds parts of texts now; while
-- it is being built all records of a kind are read. Names of organisations are asked for in other questions, too, and change rarely.
drop index record_words;
create index record_words on record using gin (title gin_trgm_ops, search_text gin_trgm_ops) where kind = 'organisation';
