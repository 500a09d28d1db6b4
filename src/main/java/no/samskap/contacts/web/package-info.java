/** The pages and the API of contact points, and what they add to the pages of organisations and bodies. */
@NullMarked
package no.samskap.contacts.web;

import org.jspecify.annotations.NullMarked;
