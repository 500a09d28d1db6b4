-- A letter can hold a link that opens something for whoever has it. Once it is sent, or will not be, nobody reads it here any more.
create function without_secrets(text text) returns text language sql immutable as
$$ select regexp_replace(text, '/[0-9A-Za-z_-]{32,}', '/…', 'g') $$;

update mail_outbox
   set link = without_secrets(link), body = without_secrets(body)
 where state in ('SENT', 'DROPPED');

-- Letters are found by whom they went to, when somebody asks what is held of them.
create index mail_by_address on mail_outbox (lower(address));
