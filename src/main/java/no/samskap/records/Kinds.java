package no.samskap.records;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of records, as the modules registered them, in their order. */
@Component
public class Kinds {
    private final Map<String, RecordKind> byCode = new LinkedHashMap<>();

    Kinds(ObjectProvider<RecordKind> registered) {
        registered.stream()
                .sorted(Comparator.comparingInt(RecordKind::order))
                .forEach(kind -> byCode.put(kind.code(), kind));
    }

    public RecordKind of(String code) {
        RecordKind kind = byCode.get(code);
        if (kind == null) throw new IllegalArgumentException("No module registered the kind " + code);
        return kind;
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    public List<RecordKind> all() {
        return List.copyOf(byCode.values());
    }

    public List<RecordKind> searchable() {
        return byCode.values().stream().filter(RecordKind::searchable).toList();
    }

    /** Its page; for what was taken away the history, which is all that is left of it. */
    public String address(RecordHead head) {
        if (head.state().equals(RecordHead.REMOVED)) return "/post/" + head.number() + "/endringer";
        return of(head.kind()).address(head.number());
    }
}
