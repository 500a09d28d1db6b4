-- Whoever has got many letters in an hour gets the next ones named in one: so a flood of inquiries fills nobody's mail, and nothing is
-- lost. A letter is put aside (GATHERING) until its quarter of an hour is over, and then tells which letter named it (GATHERED).
alter table mail_outbox drop constraint mail_outbox_state_check;
alter table mail_outbox add constraint mail_outbox_state_check
    check (state in ('WAITING', 'SENDING', 'GATHERING', 'GATHERED', 'SENT', 'STOPPED', 'DROPPED'));
alter table mail_outbox add column gathered_in bigint references mail_outbox on delete set null;
create index mail_gathering on mail_outbox (lower(address), due_at) where state = 'GATHERING';
create index mail_sent_to on mail_outbox (lower(address), done_at) where state = 'SENT';
create index mail_gathered_in on mail_outbox (gathered_in) where gathered_in is not null;
