-- Values that were not understood, and what somebody said that they mean: for this file, and for the next one with its header row.
alter table data_import add meanings jsonb not null default '[]';
alter table remembered_mapping add meanings jsonb not null default '[]';
comment on column data_import.meanings is 'The column, what is written and what is read instead; an empty text where nothing is.';
