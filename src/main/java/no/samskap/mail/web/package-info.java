/** The pages of mail: unsubscribing, the demo's mailbox, and what a system administrator sees and writes. */
@NullMarked
package no.samskap.mail.web;

import org.jspecify.annotations.NullMarked;
