-- Those who write for a cooperation import what counts there without saying so on each line.
alter table data_import add column body bigint;
comment on column data_import.body is 'The cooperation that lines count under which name none.';
