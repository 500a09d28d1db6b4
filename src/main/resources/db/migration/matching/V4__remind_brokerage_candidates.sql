-- Who was asked and has not answered can be reminded, once a week at most.
alter table brokerage_candidate
    add column reminders   int not null default 0,
    add column reminded_at timestamptz;
