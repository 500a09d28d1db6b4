package no.samskap.impact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.RecordKind;
import no.samskap.records.Records;
import no.samskap.records.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which record is meant by what somebody writes in a form: words of its title, its address or its number. There are far too many for a list
 * to choose from.
 */
@Service
public class RecordChoice {
    private static final int MOST = 12;
    /** In characters: fewer say too little. */
    private static final int FEWEST = 2;

    private static final Pattern NUMBERED = Pattern.compile("(?s).*\\((\\d{1,18})\\)\\s*");
    private static final Pattern ADDRESS = Pattern.compile("(?:.*/)?(\\d{1,18})(?:[?#].*)?");

    private final JdbcClient jdbc;
    private final Records records;
    private final Kinds kinds;

    RecordChoice(JdbcClient jdbc, Records records, Kinds kinds) {
        this.jdbc = jdbc;
        this.records = records;
        this.kinds = kinds;
    }

    /** What is written to mean just this one. */
    public static String written(RecordHead head) {
        return head.title() + " (" + head.number() + ")";
    }

    /** The one that is meant, by its number, its address or its whole title. */
    public Optional<RecordHead> meant(Visitor visitor, String text) {
        String written = text.strip();
        for (Pattern pattern : List.of(NUMBERED, ADDRESS)) {
            Matcher matcher = pattern.matcher(written);
            if (matcher.matches()) return records.find(visitor, Long.parseLong(matcher.group(1)));
        }
        List<RecordHead> called = called(visitor, written, kinds()).stream()
                .filter(head -> head.title().equalsIgnoreCase(written))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** Those whose titles hold these words, the latest first. */
    public List<RecordHead> called(Visitor visitor, String words) {
        return called(visitor, words, kinds());
    }

    public List<RecordHead> called(Visitor visitor, String words, Collection<String> wanted) {
        if (words.strip().length() < FEWEST) return List.of();
        return wanted.stream()
                .flatMap(kind -> {
                    Selection selection = new Selection(visitor, kind, "").words(words, "r.title");
                    return records
                            .findAll(
                                    visitor,
                                    selection
                                            .list(jdbc, "r.number", Selection.NEWEST, MOST, 0)
                                            .query(Long.class)
                                            .list())
                            .stream();
                })
                .limit(MOST)
                .toList();
    }

    /** Everything that is searched for, but people: a person shows nothing. */
    private List<String> kinds() {
        return kinds.searchable().stream()
                .map(RecordKind::code)
                .filter(code -> !code.equals("person"))
                .toList();
    }
}
