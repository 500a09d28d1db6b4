package no.samskap.mail;

import java.net.URI;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where modules put letters, in the transaction that makes them necessary: saved together, or not at all. */
@Service
public class Outbox {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LetterKinds kinds;
    private final String domain;

    Outbox(JdbcClient jdbc, JsonMapper json, LetterKinds kinds, @Value("${samskap.address}") String address) {
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
        this.domain = URI.create(address).getHost();
    }

    /** The same event, address and kind again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        jdbc.sql("""
                        insert into mail_outbox (event, kind, address, name, language, words, lines, link, message_id)
                        values (:event, :kind, :address, :name, :language, cast(:words as jsonb), cast(:lines as jsonb),
                                :link, :messageId)
                        on conflict do nothing""")
                .param("event", letter.event())
                .param("kind", kinds.of(letter.kind()).code())
                .param("address", letter.to().address())
                .param("name", letter.to().name())
                .param("language", letter.to().language().code())
                .param("words", json.writeValueAsString(letter.words()))
                .param("lines", json.writeValueAsString(letter.lines()))
                .param("link", letter.link())
                .param("messageId", "<" + UUID.randomUUID() + "@" + domain + ">")
                .update();
    }
}
