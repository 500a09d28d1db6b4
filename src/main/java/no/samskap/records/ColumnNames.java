package no.samskap.records;

import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;

/** Names what a module's numbers and codes stand for, where they are not records: told by the module that owns them, for history. */
public interface ColumnNames {
    /** The columns, in whichever table, or as {@code table.column}, whose numbers or codes it can name. */
    Set<String> columns();

    /** Empty where there is none, or the visitor may not read it. */
    Optional<String> name(Visitor visitor, long number);

    /** The same for columns that hold a code; empty where it is none of the module's. */
    default Optional<String> named(String code) {
        return Optional.empty();
    }
}
