-- An observation or a recommendation that something builds on is not taken away: it is withdrawn with a reason, stays to be read by those who
-- read it, and can be taken up again. Then its row goes, and history remembers it.
create table evaluation_withdrawal (
    record       bigint primary key,
    reason       text not null check (length(reason) between 1 and 1000),
    withdrawn_on date not null
);
call belongs_to_record('evaluation_withdrawal', 'record');
