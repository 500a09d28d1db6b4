/** The providers of identities that an operator named in the settings, and how what they say is read. */
@NullMarked
package no.samskap.accounts.providers;

import org.jspecify.annotations.NullMarked;
