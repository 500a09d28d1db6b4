-- How often somebody wants letters of what is new to their saved searches. What is new is asked of the search when the letter is
-- written: nothing is kept of it here.
alter table notice_choice drop constraint notice_choice_sort_check;
alter table notice_choice
    add constraint notice_choice_sort_check check (sort in ('FOLLOWED', 'SEARCHES', 'TASKS', 'HANDED'));
