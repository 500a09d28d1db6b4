package no.samskap.dashboards;

import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which bodies let in those who are not signed in. Those who coordinate a body decide it. */
@Service
public class Openings {
    private final JdbcClient jdbc;
    private final Records records;

    Openings(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    public boolean isOpen(long body) {
        return jdbc.sql("select open from dashboard_opening where body = :body")
                .param("body", body)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public boolean mayEnter(Visitor visitor, Scope scope) {
        return visitor.isSignedIn() || scope.body() == null || isOpen(scope.body());
    }

    public static boolean mayDecide(Visitor visitor, long body) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.administers("body", body), Visitor.ADMIN);
    }

    /** @return false where the visitor may not decide, or there is no such body for them */
    @Transactional
    public boolean decide(Visitor visitor, long body, boolean open) {
        Optional<RecordHead> head = records.find(visitor, Bodies.KIND, body);
        if (head.isEmpty() || !mayDecide(visitor, body)) return false;
        jdbc.sql("""
                        insert into dashboard_opening (body, open) values (:body, :open)
                        on conflict (body) do update set open = excluded.open
                         where dashboard_opening.open <> excluded.open""").param("body", body).param("open", open).update();
        records.touch(body);
        return true;
    }
}
