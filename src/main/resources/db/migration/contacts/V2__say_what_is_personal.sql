-- The address of a contact point can be one person's own.
call is_personal('contact_point', 'email');
call is_personal('contact_point', 'phone');
