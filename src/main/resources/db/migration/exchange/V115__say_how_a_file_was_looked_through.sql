-- A file is looked through twice: when it is sent, and again when it is written. The second time only what changed in between is compared
-- anew; so the moment of the first is kept, and what its sender might read.
alter table data_import add column looked_at pg_snapshot, add column looked_with text[];
comment on column data_import.looked_at is 'The moment before it was looked through; null where it was not, or its columns were told anew since.';
comment on column data_import.looked_with is 'The tokens of its sender by then.';

-- The outcome of every line changes twice or more. An index on it made each change a new entry in both indexes, and there are 20,000
-- lines of a file at most to count; without it a changed line stays on its page, where there is room for it.
drop index data_import_line_outcome;
alter table data_import_line set (fillfactor = 60);
