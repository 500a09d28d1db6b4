package no.samskap.records;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts names in the place of numbers in a record's history; a neutral word where the visitor may not read what is named. */
@Component
class NamedValues {
    /** Lists of records, which no foreign key can tell: of a fact, of a part of a report. */
    private static final Set<String> LISTS_OF_RECORDS = Set.of("organisations", "bodies", "cases");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final JdbcClient jdbc;
    private final Records records;
    private final List<ColumnNames> others;
    private volatile @Nullable Set<String> namingRecords;

    NamedValues(JdbcClient jdbc, Records records, ObjectProvider<ColumnNames> others) {
        this.jdbc = jdbc;
        this.records = records;
        this.others = others.orderedStream().toList();
    }

    List<Change> in(List<Change> changes, Visitor visitor) {
        Set<Long> numbers = new HashSet<>();
        for (Change change : changes)
            for (Change.Value value : change.values())
                if (namesRecords(change.table(), value.column())) {
                    numbers.addAll(numbers(value.before()));
                    numbers.addAll(numbers(value.after()));
                }
        Map<Long, String> titles = new HashMap<>();
        records.allToday(visitor, numbers).forEach((number, head) -> titles.put(number, head.title()));
        return changes.stream().map(change -> named(change, titles, visitor)).toList();
    }

    private Change named(Change change, Map<Long, String> titles, Visitor visitor) {
        return change.with(change.values().stream()
                .map(value -> named(change.table(), value, titles, visitor))
                .toList());
    }

    private Change.Value named(String table, Change.Value value, Map<Long, String> titles, Visitor visitor) {
        if (namesRecords(table, value.column())) return value.put(text -> names(text, titles::get));
        for (ColumnNames other : others)
            if (other.columns().contains(value.column()) || other.columns().contains(table + "." + value.column()))
                return value.put(text -> other.named(text)
                        .orElseGet(() -> names(
                                text, number -> other.name(visitor, number).orElse(null))));
        return value;
    }

    private static String names(String text, LongFunction<@Nullable String> name) {
        List<Long> numbers = numbers(text);
        if (numbers.isEmpty()) return text;
        return numbers.stream()
                .map(number -> {
                    String known = name.apply(number);
                    return known == null ? Words.t("records.history.notForYou") : known;
                })
                .collect(Collectors.joining("; "));
    }

    private boolean namesRecords(String table, String column) {
        Set<String> known = namingRecords;
        if (known == null) {
            known = Set.copyOf(jdbc.sql("""
                            with recursive naming (kept, place) as (
                                select cast(cast('record' as regclass) as oid), cast(1 as smallint)
                                 union
                                select c.conrelid, c.conkey[1]
                                  from pg_constraint c join naming n on c.confrelid = n.kept and c.confkey[1] = n.place
                                 where c.contype = 'f'
                            )
                            select cast(cast(n.kept as regclass) as text) || '.' || a.attname
                              from naming n join pg_attribute a on a.attrelid = n.kept and a.attnum = n.place
                             where n.kept <> cast('record' as regclass) or a.attname <> 'number'""").query(String.class).list());
            namingRecords = known;
        }
        return known.contains(table + "." + column) || LISTS_OF_RECORDS.contains(column);
    }

    private static List<Long> numbers(@Nullable String text) {
        return text == null
                ? List.of()
                : NUMBER.matcher(text)
                        .results()
                        .map(number -> Long.valueOf(number.group()))
                        .toList();
    }
}
