package no.samskap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.core.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SamskapTest
class OutboxTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox real;

    private final String event = "bus-stop-flooded:" + UUID.randomUUID();
    private Outbox outbox;

    @BeforeEach
    void withItsOwnKinds() {
        outbox = new Outbox(jdbc, JsonMapper.shared(), Letters.kinds(), "https://samskap.example.org");
    }

    @Test
    void keepsTheSameLetterOnce() {
        transaction.executeWithoutResult(status -> {
            outbox.put(Letters.toKari(event));
            outbox.put(Letters.toKari(event));
        });
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                event, "flooded", new Recipient("KARI@nordvik.example.org", "", Language.ENGLISH), Map.of(), "")));

        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void keepsNothingWhereTheTransactionIsTakenBack() {
        transaction.executeWithoutResult(status -> {
            outbox.put(Letters.toKari(event));
            status.setRollbackOnly();
        });

        assertThat(waiting()).isZero();
    }

    @Test
    void takesNoLetterOutsideATransaction() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> real.put(Letters.toKari(event)));
    }

    @Test
    void takesNoLetterOfAnUnknownKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outbox.put(new Letter(event, "unheard-of", Letters.KARI, Map.of(), "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@nordvik.example.org\r\nBcc: all@example.org",
                "kari@nordvik.example.org, siri@sorvik.example.org",
                "Kari <kari@nordvik.example.org>",
                "kari@[127.0.0.1]",
                "kari@nordvik",
                "kåri@nordvik.example.org",
                "@nordvik.example.org",
                ""
            })
    void isAddressedToOneMailbox(String address) {
        assertThat(Recipient.isAddress(address)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(address, "Kari", Language.BOKMAL));
    }

    @Test
    void aNameEndsNoLine() {
        Recipient kari = new Recipient("kari@nordvik.example.org", "Kari\r\nBcc: all@example.org", Language.BOKMAL);

        assertThat(kari.name()).isEqualTo("Kari Bcc: all@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example.org", "//elsewhere.example.org", "/behov/1\r\nX: y", "behov"})
    void leadsToThisSiteOnly(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter(event, "flooded", Letters.KARI, Map.of(), link));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from mail_outbox where event = :event and state = 'WAITING'")
                .param("event", event)
                .query(Integer.class)
                .single();
    }
}
