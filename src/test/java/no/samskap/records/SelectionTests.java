package no.samskap.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class SelectionTests {
    @Autowired
    Records records;

    @Autowired
    Overview overview;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @Test
    void whatWasTakenAwayIsInNoListOfAnybody() {
        Visitor root = world.anew().root();
        long number = Objects.requireNonNull(transaction.execute(status -> records.create(
                "need",
                RecordContent.titled("Tatt bort", Language.BOKMAL, "SENT").readers(List.of(Visitor.PUBLIC)))));
        assertThat(listed(root)).contains(number);
        assertThat(overview.latest(root, List.of("need"), 5))
                .extracting(RecordHead::number)
                .contains(number);

        transaction.executeWithoutResult(status -> records.remove(List.of(number)));
        assertThat(records.find(root, number)).isPresent();
        assertThat(listed(root)).doesNotContain(number);
        assertThat(overview.latest(root, List.of("need"), 5))
                .extracting(RecordHead::number)
                .doesNotContain(number);
    }

    private List<Long> listed(Visitor visitor) {
        return new Selection(visitor, "need", "")
                .list(jdbc, "r.number", "r.changed_at desc, r.number desc", 5, 0)
                .query(Long.class)
                .list();
    }
}
