package no.samskap.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** History says what changed in words, and tells nobody what they may not read. */
@SamskapTest
class HistoryTests {
    @Autowired
    Records records;

    @Autowired
    Trail trail;

    @Autowired
    Facts facts;

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    private World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void anotherOwnerIsNamed() {
        long need = record("Bussen", Visitor.PUBLIC, place.nordvik());
        act(() -> records.update(need, 1, content("Bussen", Visitor.PUBLIC, place.havgap())));

        assertThat(values(place.kari(), need))
                .contains(new Change.Value("owner", "Nordvik " + place.id(), "Havgap universitet " + place.id()));
    }

    @Test
    void organisationsAndBodiesBehindAFactAreNamed() {
        long need = record("Bussen", Visitor.PUBLIC, place.nordvik());
        act(() -> facts.state(Fact.of(need, "service.changed", PartialDate.year(2024))
                .by(Set.of(place.nordvik(), place.havgap()))
                .within(Set.of(place.agreement()), Set.of())));

        assertThat(values(place.kari(), need))
                .contains(
                        new Change.Value(
                                "organisations", null, "Nordvik " + place.id() + "; Havgap universitet " + place.id()),
                        new Change.Value("bodies", null, "Nordvik–Havgap " + place.id()));
    }

    @Test
    void whatSomebodyMayNotReadIsNotNamedToThem() {
        long need = record("Bussen", Visitor.PUBLIC, place.nordvik());
        long hidden = record("Hemmelig", Visitor.edits("org", place.nordvik()), place.nordvik());
        act(() -> trail.state(need, Relation.GREW_OUT_OF, hidden));

        assertThat(values(place.kari(), need)).contains(new Change.Value("to_record", null, "Hemmelig"));
        assertThat(values(place.hans(), need))
                .contains(new Change.Value("to_record", null, Words.t("records.history.notForYou")));
    }

    @Test
    void aLongHistoryIsReadPartByPartAndNothingTwice() {
        long need = record("Bussen", Visitor.PUBLIC, place.nordvik());
        for (int year = 2020; year < 2025; year++) {
            PartialDate when = PartialDate.year(year);
            act(() -> facts.state(Fact.of(need, "service.changed", when).by(Set.of(place.nordvik()))));
        }
        RecordHead head = records.find(place.kari(), need).orElseThrow();
        List<Change> whole = history.of(place.kari(), head, null, 50).changes();

        List<Change> read = new ArrayList<>();
        Long older = null;
        do {
            History.Part part = history.of(place.kari(), head, older, 2);
            assertThat(part.changes()).hasSizeLessThanOrEqualTo(2);
            read.addAll(part.changes());
            older = part.older();
        } while (older != null);
        assertThat(read).hasSizeGreaterThan(5).isEqualTo(whole);
    }

    @Test
    void everyColumnThatIsShownHasAName() {
        List<String> nameless = jdbc.sql("""
                        select distinct cast(a.attname as text)
                          from pg_trigger t join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0
                         where t.tgname = 'history_of_updates' and not a.attisdropped order by 1""").query(String.class).list().stream()
                .filter(column -> !History.SILENT.contains(column))
                .filter(column -> Words.optional("history.column." + column).isEmpty())
                .toList();
        assertThat(nameless).isEmpty();
    }

    private List<Change.Value> values(Visitor visitor, long number) {
        RecordHead head = records.find(visitor, number).orElseThrow();
        return history.of(visitor, head, null, 50).changes().stream()
                .flatMap(change -> change.values().stream())
                .toList();
    }

    private long record(String title, String reader, long owner) {
        Long number = transaction.execute(status -> records.create("need", content(title, reader, owner)));
        return Objects.requireNonNull(number);
    }

    private void act(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private RecordContent content(String title, String reader, long owner) {
        return RecordContent.titled(title, Language.BOKMAL, "PUBLISHED")
                .owner(owner)
                .readers(Set.of(reader))
                .editors(Set.of(Visitor.edits("org", place.nordvik()), Visitor.edits("org", place.havgap())));
    }
}
