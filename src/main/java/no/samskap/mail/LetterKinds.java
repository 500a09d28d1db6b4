package no.samskap.mail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samskap.web.Words;
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

    /** What letters of the kind are called, in the visitor's language: a name of their own, or what stands on top of them. */
    public String nameOf(String code) {
        String name = Words.optional("mail." + code + ".name");
        return !name.isEmpty() ? name : has(code) ? Words.optional("mail." + code + ".subject") : code;
    }

    public List<LetterKind> all() {
        return List.copyOf(byCode.values());
    }
}
