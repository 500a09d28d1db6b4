/**
 * Topics that organisations offer students: a bachelor's or master's thesis, a PhD or a placement, often out of a need somebody has. A topic
 * is open until it is taken, closed, or its time is over.
 */
@ApplicationModule(
        allowedDependencies = {"core", "web", "records", "records :: parts", "themes", "directory", "accounts"})
@NullMarked
package no.samskap.students;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
