-- Which bodies let everybody see what is going on in them at a glance, without signing in. A body that is not here has not decided, and then
-- only those who are signed in see it. Nobody sees a count of what they may not read, open or not.
create table dashboard_opening (
    body bigint  primary key,
    open boolean not null
);
call belongs_to_record('dashboard_opening', 'body');
