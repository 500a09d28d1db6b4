package no.samskap.records;

import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;

/** Names what a module's numbers stand for, where they are not records: told by the module that owns them, for history. */
public interface ColumnNames {
    /** The columns, in whichever table, whose numbers it can name. */
    Set<String> columns();

    /** Empty where there is none, or the visitor may not read it. */
    Optional<String> name(Visitor visitor, long number);
}
