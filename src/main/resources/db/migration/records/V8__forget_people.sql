-- History only grows, with one exception that the law asks for: what it said of a person who is erased. That something was changed, when
-- and by whom (a number that no longer leads to a name) stays. Only the owner's function does it, and only for records in the
-- state ERASED.
drop trigger history_only_grows on history;
create trigger history_only_grows before update or delete or truncate on history
    for each statement when (coalesce(current_setting('samskap.forgetting', true), '') <> 'yes') execute function refuse_change();

create function forget_history(records bigint[]) returns void language plpgsql security definer set search_path = public as $$
begin
    if exists (select 1 from record r where r.number = any (records) and r.state <> 'ERASED') then
        raise exception 'only the history of what is erased is forgotten' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('samskap.forgetting', 'yes', true);
    update history h
       set before = case when h.before is not null then '[]' end::jsonb, after = case when h.after is not null then '[]' end::jsonb
     where h.record = any (records);
    perform set_config('samskap.forgetting', '', true);
end $$;

-- What the nightly rules of retention did.
create table retention_run (
    rule      text        not null,
    ran_at    timestamptz not null default acting_now(),
    forgotten int         not null,
    primary key (rule, ran_at)
);
