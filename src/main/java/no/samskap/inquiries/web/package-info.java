/** The pages and the API of research inquiries. */
@NullMarked
package no.samskap.inquiries.web;

import org.jspecify.annotations.NullMarked;
