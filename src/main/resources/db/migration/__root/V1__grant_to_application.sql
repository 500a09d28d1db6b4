-- The application works with rows; only the migrating user may change tables. Runs before all modules.
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage, select on sequences to ${app};
