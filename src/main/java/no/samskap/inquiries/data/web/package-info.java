/** The pages and the API of the catalogue of data. */
@NullMarked
package no.samskap.inquiries.data.web;

import org.jspecify.annotations.NullMarked;
