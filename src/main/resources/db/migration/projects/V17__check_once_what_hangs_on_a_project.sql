-- Whoever takes a project away takes its rows first. A key that takes no action asks twice for each row that goes, whether others stand in
-- its place and whether rows hang on it; one that restricts asks only the second. There are fifteen of them.
do $$
declare
    key record;
begin
    for key in
        select c.conrelid::regclass as kept, c.conname, pg_get_constraintdef(c.oid) as definition
          from pg_constraint c
         where c.confrelid = 'project'::regclass and c.contype = 'f' and c.confdeltype = 'a' and not c.condeferrable
    loop
        execute format('alter table %s drop constraint %I, add constraint %I %s on delete restrict', key.kept, key.conname, key.conname,
                       key.definition);
    end loop;
end $$;
