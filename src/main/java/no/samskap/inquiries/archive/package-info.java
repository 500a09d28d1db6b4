/**
 * A case as an archive takes it: each of its documents as PDF/A, the files that came with it, and a message in the words of Noark 5
 * that says what each is, from whom, to whom and when.
 */
@NullMarked
package no.samskap.inquiries.archive;

import org.jspecify.annotations.NullMarked;
