package no.samskap.needs;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in by an invitation waits for those who write for the organisation. */
@Component
@Order(10)
class ReceivedNeeds implements Owing {
    private final JdbcClient jdbc;

    ReceivedNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Received(RecordHead head, String sender) {}

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        String[] own = visitor.tokens().stream()
                .filter(token -> token.startsWith("org:") && token.endsWith(":edit"))
                .sorted()
                .toArray(String[]::new);
        if (own.length == 0) return List.of();
        return jdbc
                .sql("select n.sender, " + RecordHead.COLUMNS + """
                           from readable(:tokens) r join need n on n.number = r.number
                          where r.kind = 'need' and r.state = 'RECEIVED' and r.editors && cast(:own as text[])
                          order by r.created_at
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("own", own)
                .param("most", most)
                .query((row, i) -> new Received(RecordHead.read(row, i), row.getString("sender")))
                .list()
                .stream()
                .map(received -> new Owed(
                        Words.t("needs.received"),
                        received.head().title(),
                        received.head().language(),
                        "/behov/" + received.head().number(),
                        Words.t(
                                "needs.received.owed",
                                received.sender(),
                                Words.date(received.head().createdAt()))))
                .toList();
    }
}
