package no.samskap.records;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samskap.web.Purposes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What all modules hold of a person: told as one, erased as one. Whoever calls has made sure that it may be. */
@Service
public class Forgetting implements Purposes {
    private final ObjectProvider<PersonalData> modules;
    private final JdbcClient jdbc;

    Forgetting(ObjectProvider<PersonalData> modules, JdbcClient jdbc) {
        this.modules = modules;
        this.jdbc = jdbc;
    }

    public List<PersonalData.Processing> processings() {
        return modules.orderedStream()
                .flatMap(module -> module.processings().stream())
                .toList();
    }

    @Override
    public Map<String, String> bases() {
        return processings().stream()
                .collect(Collectors.toMap(
                        PersonalData.Processing::code, one -> one.basis().name()));
    }

    /** Every column that holds people, with what becomes of it. */
    public Map<String, PersonalData.Fate> columns() {
        Map<String, PersonalData.Fate> all = new TreeMap<>();
        modules.orderedStream().forEach(module -> all.putAll(module.columns().fates()));
        return all;
    }

    public List<PersonalData.Held> heldOf(long person) {
        PersonalData.Someone someone = someone(person);
        return modules.orderedStream()
                .flatMap(module -> module.heldOf(someone).stream())
                .toList();
    }

    private PersonalData.Someone someone(long person) {
        Set<Long> numbers = new LinkedHashSet<>(Set.of(person));
        numbers.addAll(jdbc.sql("select number from record where merged_into = :person")
                .param("person", person)
                .query(Long.class)
                .list());
        PersonalData.Someone known = new PersonalData.Someone(person, numbers, Set.of());
        for (PersonalData module : modules.orderedStream().toList()) known = known.knownAs(module.emailsOf(numbers));
        return known;
    }

    /** Erases a person in every module, and what their history said. That something happened, and when, stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(long person) {
        PersonalData.Someone someone = someone(person);
        List<Long> told = new ArrayList<>();
        modules.orderedStream().forEach(module -> told.addAll(module.erase(someone)));
        jdbc.sql("""
                        update record m
                           set title = r.title, summary = r.summary, search_text = r.search_text, state = r.state
                          from record r
                         where m.merged_into = r.number and r.number = :person""").param("person", person).update();
        told.addAll(someone.numbers());
        jdbc.sql("select forget_history(cast(:records as bigint[]))")
                .param("records", told.toArray(Long[]::new))
                .query((row, i) -> true)
                .list();
    }

    /** Moments as ISO 8601 has them. */
    private static String text(Object value) {
        return value instanceof Timestamp moment ? moment.toInstant().toString() : value.toString();
    }

    /** Rows as texts, by the names of their columns; what is empty is left out. */
    static List<Map<String, String>> texts(Collection<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .filter(value -> value.getValue() != null
                                && !value.getValue().toString().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, value -> text(value.getValue()), (a, b) -> a, LinkedHashMap::new)))
                .map(row -> (Map<String, String>) row)
                .toList();
    }
}
