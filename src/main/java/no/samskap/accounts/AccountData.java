package no.samskap.accounts;

import java.util.List;
import no.samskap.records.Forgetting;
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
                new Processing("requests", Basis.PUBLIC_TASK));
    }

    @Override
    public List<Held> heldOf(long person) {
        return List.of(held("account", person, """
                        select name, email, language, opened_at as since from account where person = :person
                        union all
                        select null, null, issuer, since from identity where person = :person"""), held("roles", person, """
                        select role, place as record, held_from, held_to from role_held
                         where person = :person and not ended order by id"""), held("requests", person, """
                        select organisation as record, role, note, asked_at, state, answer from access_request
                         where person = :person order by id"""));
    }

    private Held held(String code, long person, String sql) {
        return new Held(
                code,
                Forgetting.texts(jdbc.sql(sql).param("person", person).query().listOfRows()));
    }

    @Override
    public List<Long> erase(long person) {
        for (String sql : List.of(
                "update role_held set ended = true where person = :person and not ended",
                "delete from api_key where person = :person",
                "delete from identity where person = :person",
                "delete from vouched_organisation where person = :person",
                "delete from address_confirmation where person = :person",
                """
                update access_request set note = '', answer = '',
                       state = case when state = 'WAITING' then 'WITHDRAWN' else state end,
                       answered_at = coalesce(answered_at, acting_now())
                 where person = :person""",
                """
                update account set name = '–', email = null, email_confirmed_at = null, language = null, demo = false,
                       closed_at = coalesce(closed_at, acting_now())
                 where person = :person""")) jdbc.sql(sql).param("person", person).update();
        sessions.endAll(person);
        return List.of();
    }
}
