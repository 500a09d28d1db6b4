-- Who asks, as they say themselves, and who wrote in a case.
call is_personal('inquiry', 'asker');
call is_personal('inquiry', 'asker_email');
call is_personal('inquiry', 'supervisor');
call is_personal('inquiry_change', 'before');
call is_personal('inquiry_change', 'after');
call is_personal('inquiry_message', 'writer_name');
