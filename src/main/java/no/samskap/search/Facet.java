package no.samskap.search;

import java.util.Optional;
import java.util.stream.Stream;

/** What hits are counted and filtered by. The parameter is its name in addresses. */
public enum Facet {
    KIND("kind"),
    /** The uppermost themes, by id. */
    THEME("tema"),
    /** Of the organisations that own it or take part, by number. */
    COUNTY("fylke"),
    /** Those that own it or take part, by number. */
    ORGANISATION("org"),
    /** In which it started, or else ended, or else was changed. */
    YEAR("ar"),
    LANGUAGE("sprak");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    public static Optional<Facet> of(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    String field() {
        return this == KIND ? IndexedFields.KIND : "facet-" + parameter;
    }
}
