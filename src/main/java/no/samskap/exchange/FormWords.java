package no.samskap.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Forms of collaboration by their names in all languages. Administrators change them, so they are read anew for each file. */
@Component
class FormWords {
    private final CollaborationForms forms;
    private final Vocabulary vocabulary;

    FormWords(CollaborationForms forms, Vocabulary vocabulary) {
        this.forms = forms;
        this.vocabulary = vocabulary;
    }

    /** The names a new project can have as its form, in the visitor's language. */
    List<String> names() {
        return forms.all().stream()
                .filter(form -> !form.retired())
                .map(form -> Words.t(form.name()))
                .toList();
    }

    String name(String code) {
        return forms.find(code).map(form -> Words.t(form.name())).orElse(code);
    }

    /** Names of forms while one file is worked on: those no longer chosen stand on older projects. */
    Reader reader() {
        return new Reader(forms.all());
    }

    final class Reader {
        private final Map<String, String> codes = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();

        private Reader(List<CollaborationForm> all) {
            for (CollaborationForm form : all) {
                names.put(form.code(), Words.t(form.name()));
                codes.put(Vocabulary.folded(form.code()), form.code());
                for (String name :
                        List.of(form.name().nb(), form.name().nn(), form.name().en()))
                    codes.putIfAbsent(Vocabulary.folded(name), form.code());
            }
            for (CollaborationForm form : all)
                vocabulary.alsoCalled(form.code()).forEach(name -> codes.putIfAbsent(name, form.code()));
        }

        Optional<String> code(String written) {
            return Optional.ofNullable(codes.get(Vocabulary.folded(written)));
        }

        String name(String code) {
            return names.getOrDefault(code, code);
        }
    }
}
