-- An archive knows a case by an id that never changes, wherever the product is and whatever it is called. What is put on its
-- documents is when each was written: so the day the unit said what it thinks, and the day an inquiry ended, are kept too.
alter table inquiry_case add column archive_id uuid not null default gen_random_uuid();
alter table inquiry_case add column unit_view_at timestamptz;
alter table inquiry add column ended_at timestamptz;
update inquiry_case set unit_view_at = since where unit_view <> '';
update inquiry i set ended_at = r.changed_at from record r where r.number = i.number and r.state in ('WITHDRAWN', 'CLOSED');

-- Closed by the one who asked before the municipality answered: nobody waits for it any more.
alter table inquiry_case drop constraint inquiry_case_state_check;
alter table inquiry_case add constraint inquiry_case_state_check
    check (state in ('WAITING', 'SEEN', 'ASKED', 'YES', 'CONDITIONS', 'NO', 'WITHDRAWN', 'CLOSED'));
update inquiry_case c set state = 'CLOSED', next_on = null
  from record r where r.number = c.inquiry and r.state = 'CLOSED' and c.state in ('WAITING', 'SEEN', 'ASKED');
