package no.samskap.themes;

import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.ColumnNames;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Themes by name in the history of whatever is about them. */
@Component
class ThemeNames implements ColumnNames {
    private final Themes themes;

    ThemeNames(Themes themes) {
        this.themes = themes;
    }

    @Override
    public Set<String> columns() {
        return Set.of("themes");
    }

    @Override
    public Optional<String> name(Visitor visitor, long number) {
        return themes.find(number).map(theme -> Words.t(theme.label()));
    }
}
