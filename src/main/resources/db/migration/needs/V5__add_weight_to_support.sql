-- Whoever has the need too says how pressing it is for them, and whom to talk to.
alter table need_support add column weight int check (weight between 1 and 5);
alter table need_support add column contact text not null default '' check (length(contact) <= 200);
comment on column need_support.weight is '1 good to know ... 5 we cannot go on without; null where it was not said.';
