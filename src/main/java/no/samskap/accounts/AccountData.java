package no.samskap.accounts;

import java.util.List;
import java.util.Set;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held so that somebody can sign in, and may what they may. */
@Component
@Order(20)
class AccountData implements PersonalData {
    private final Sessions sessions;
    private final JdbcClient jdbc;

    AccountData(Sessions sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(
                new Processing("account", Basis.PUBLIC_TASK),
                new Processing("roles", Basis.PUBLIC_TASK),
                new Processing("requests", Basis.PUBLIC_TASK),
                new Processing("invitations", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("account", "person", "name", "email")
                .gone("identity", "person", "subject")
                .gone("api_key", "person")
                .gone("address_confirmation", "person", "email")
                .gone("vouched_organisation", "person")
                .gone("invitation", "email", "used_by")
                .gone("account_use", "person")
                .gone("spring_session", "principal_name")
                .numberStays("role_held", "person", "vouched_by")
                .numberStays("access_request", "person", "answered_by")
                .numberStays("invitation", "invited_by");
    }

    @Override
    public Set<String> emailsOf(Set<Long> people) {
        return Set.copyOf(jdbc.sql("""
                        select email from account where person = any (:people) and email is not null
                        union
                        select email from address_confirmation where person = any (:people)""")
                .param("people", people.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(
                someone.held(jdbc, "account", """
                        select name, email, email_confirmed_at, language, opened_at as since, null as issuer
                          from account where person = any (:people) and closed_at is null
                        union all
                        select null, null, null, null, since, issuer from identity where person = any (:people)
                        union all
                        select name, null, null, null, made_at, null from api_key where person = any (:people)""").saying("language", "language."),
                someone.held(jdbc, "roles", """
                        select m.role, r.title as place, m.held_from, m.held_to
                          from role_held m left join readable_today('{public}') r on r.called = m.place
                         where m.person = any (:people) and not m.ended order by m.id""").saying("role", "accounts.role."),
                someone.held(jdbc, "requests", """
                        select r.title as organisation, q.role, q.note, q.asked_at, q.state, q.answer
                          from access_request q left join readable_today('{public}') r on r.called = q.organisation
                         where q.person = any (:people) order by q.id""")
                        .saying("role", "accounts.role.")
                        .saying("state", "accounts.asked."),
                someone.held(jdbc, "invitations", """
                        select r.title as place, i.role, i.email, i.invited_at, i.expires_at
                          from invitation i left join readable_today('{public}') r on r.called = i.place
                         where i.used_by = any (:people) or lower(i.email) = any (:emails) order by i.id""").saying("role", "accounts.role."));
    }

    @Override
    public List<Long> erase(Someone someone) {
        close(someone);
        someone.run(jdbc, "delete from identity where person = any (:people)", """
                        delete from account_use where person = any (:people)""", """
                        update access_request set note = '', answer = ''
                         where person = any (:people)""", """
                        delete from invitation where used_by = any (:people) or lower(email) = any (:emails)""", """
                        update account set name = '–', demo = false where person = any (:people)""");
        return List.of();
    }

    /** It gives nothing any more. Whoever signs in again begins anew, as the same person. */
    void close(Someone someone) {
        someone.run(
                jdbc,
                "update role_held set ended = true where person = any (:people) and not ended",
                "delete from api_key where person = any (:people)",
                "delete from vouched_organisation where person = any (:people)",
                "delete from address_confirmation where person = any (:people)",
                """
                update access_request set state = 'WITHDRAWN', answered_at = acting_now()
                 where person = any (:people) and state = 'WAITING'""",
                """
                update account set email = null, email_confirmed_at = null, language = null,
                       closed_at = coalesce(closed_at, acting_now())
                 where person = any (:people)""");
        someone.numbers().forEach(sessions::endAll);
    }
}
