/** The pages and the API of topics for students. */
@NullMarked
package no.samskap.students.web;

import org.jspecify.annotations.NullMarked;
