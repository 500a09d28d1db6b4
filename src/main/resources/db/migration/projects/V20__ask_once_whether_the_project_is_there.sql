-- What hangs on a project named both the project and its record, and each row asked for both: forty questions for a project with twenty
-- rows. A project has a record, so the first answers the second.
do $$
declare
    key record;
begin
    for key in
        select c.conrelid::regclass as kept, c.conname
          from pg_constraint c
         where c.confrelid = 'record'::regclass and c.contype = 'f'
           and exists (select from pg_constraint other
                        where other.conrelid = c.conrelid and other.conkey = c.conkey and other.contype = 'f'
                          and other.confrelid = 'project'::regclass)
    loop
        execute format('alter table %s drop constraint %I', key.kept, key.conname);
    end loop;
end $$;
