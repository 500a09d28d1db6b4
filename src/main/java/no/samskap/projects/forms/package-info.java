/**
 * Forms of collaboration as data: what each is for, who may own such a project, and what is asked of it. An administrator
 * adds and changes them; a project that lacks something is told so and stopped by nothing.
 */
@NamedInterface("forms")
@NullMarked
package no.samskap.projects.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
