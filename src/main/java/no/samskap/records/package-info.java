/**
 * The spine: what every record has in common. Identity and address, who may read it, where it came from and what came of
 * it, dated facts, history, merging, following, dialogue and attachments are written once, here. It knows no kind by name:
 * modules register theirs as a {@link no.samskap.records.RecordKind}.
 */
@ApplicationModule(allowedDependencies = {"core", "web"})
@NullMarked
package no.samskap.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
