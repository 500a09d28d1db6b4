-- While the researcher is asked, the clock of a case stands still. Afterwards the day it counts from, and the deadline, are so many
-- working days later. Null counts from the day the case was sent: that it is for all that never stood still.
alter table inquiry_case add column counts_from date;
