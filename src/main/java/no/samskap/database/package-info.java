/**
 * The PostgreSQL that everything rests on: a server of our own beside the application, or the one an operator names. One
 * transaction manager tells the database who acts and what the clock says, so that no change can leave that out.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package no.samskap.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
