-- What is written between an adviser and whoever they ask.
call is_personal('brokerage_candidate', 'message');
call is_personal('brokerage_candidate', 'answer');
