/** The pages of sign-in and of one's own account. */
@NullMarked
package no.samskap.accounts.web;

import org.jspecify.annotations.NullMarked;
