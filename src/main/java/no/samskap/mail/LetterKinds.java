package no.samskap.mail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of letter, as the modules registered them. */
@Component
public class LetterKinds {
    private final Map<String, LetterKind> byCode = new TreeMap<>();

    LetterKinds(ObjectProvider<LetterKind> registered) {
        registered.stream().forEach(kind -> {
            if (byCode.put(kind.code(), kind) != null)
                throw new IllegalStateException("Two kinds of letters are called " + kind.code());
        });
    }

    public LetterKind of(String code) {
        LetterKind kind = byCode.get(code);
        if (kind == null) throw new IllegalArgumentException("No module registered the letter " + code);
        return kind;
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    public List<LetterKind> all() {
        return List.copyOf(byCode.values());
    }
}
