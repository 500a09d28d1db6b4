/**
 * Tables as files: one reader and one writer for Excel workbooks and CSV. The reader takes what a stranger sends: it reads a row at
 * a time within stated limits, opens no outside entity and says what is wrong with a file it cannot read. The writer defuses
 * formulas, and what it writes the reader reads back unchanged; beside numbers it can set a native chart.
 */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package no.samskap.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
