/** The pages and the API of projects and applications. */
@NullMarked
package no.samskap.projects.web;

import org.jspecify.annotations.NullMarked;
