/** The pages, files and API of checklists and their answers. */
@NullMarked
package no.samskap.checklists.web;

import org.jspecify.annotations.NullMarked;
