package no.samskap.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What all modules hold of a person: told as one, erased as one. Whoever calls has made sure that it may be. */
@Service
public class Forgetting {
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

    public List<PersonalData.Held> heldOf(long person) {
        return modules.orderedStream()
                .flatMap(module -> module.heldOf(person).stream())
                .toList();
    }

    /** Erases a person in every module, and what their history said. That something happened, and when, stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(long person) {
        List<Long> told = new ArrayList<>();
        modules.orderedStream().forEach(module -> told.addAll(module.erase(person)));
        jdbc.sql("select forget_history(cast(:records as bigint[]))")
                .param("records", told.toArray(Long[]::new))
                .query((row, i) -> true)
                .list();
    }

    /** Rows as texts, by the names of their columns; what is empty is left out. */
    public static List<Map<String, String>> texts(Collection<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .filter(value -> value.getValue() != null
                                && !value.getValue().toString().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                value -> value.getValue().toString(),
                                (a, b) -> a,
                                LinkedHashMap::new)))
                .map(row -> (Map<String, String>) row)
                .toList();
    }
}
