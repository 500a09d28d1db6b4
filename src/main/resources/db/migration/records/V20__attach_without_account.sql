-- Somebody without an account can attach a file to what they hold a token of.
alter table attachment alter column attached_by drop not null;
