package no.samskap.accounts;

import java.util.List;
import no.samskap.directory.People;
import no.samskap.records.RecordsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people turn out to be one: what the one signed in with leads to the other from now on, with the roles of both. If the two are
 * parted again, the sign-in stays where it is.
 */
@Component
class JoinedAccounts {
    private final Sessions sessions;
    private final JdbcClient jdbc;

    JoinedAccounts(Sessions sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(RecordsMerged merged) {
        if (!merged.kind().equals(People.KIND)) return;
        for (String sql : List.of(
                """
                insert into account (person, name)
                select :into, name from account where person = :number and closed_at is null
                on conflict (person) do nothing""",
                """
                update account a
                   set email = coalesce(a.email, b.email),
                       email_confirmed_at = case when a.email is null then b.email_confirmed_at else a.email_confirmed_at end,
                       language = coalesce(a.language, b.language)
                  from account b
                 where a.person = :into and b.person = :number and b.closed_at is null and a.closed_at is null""",
                """
                with moved as (delete from identity where person = :number returning issuer, subject, since)
                insert into identity (issuer, subject, person, since)
                select issuer, subject, :into, since from moved""",
                "update api_key set person = :into where person = :number",
                """
                insert into role_held (person, role, place, held_from, held_to, vouched_by, through)
                select :into, m.role, m.place, m.held_from, m.held_to, m.vouched_by, m.through
                  from role_held m
                 where m.person = :number and not m.ended
                   and not exists (select 1 from role_held x
                                    where x.person = :into and x.role = m.role and x.place is not distinct from m.place
                                      and not x.ended)""",
                "update role_held set ended = true where person = :number and not ended",
                """
                insert into vouched_organisation (person, issuer, organisation, role)
                select :into, issuer, organisation, role from vouched_organisation where person = :number
                on conflict do nothing""",
                "delete from vouched_organisation where person = :number",
                """
                update access_request q
                   set state = 'WITHDRAWN', answered_at = acting_now()
                 where q.person = :number and q.state = 'WAITING'
                   and exists (select 1 from access_request x
                                where x.person = :into and x.organisation = q.organisation and x.state = 'WAITING')""",
                "update access_request set person = :into where person = :number",
                "update address_confirmation set ended_at = acting_now() where person = :number and ended_at is null",
                """
                update account set email = null, email_confirmed_at = null, closed_at = acting_now()
                 where person = :number and closed_at is null"""))
            jdbc.sql(sql)
                    .param("number", merged.number())
                    .param("into", merged.into())
                    .update();
        sessions.endAll(merged.number());
    }
}
