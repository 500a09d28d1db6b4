/** Pages and API of reports. */
@NullMarked
package no.samskap.reports.web;

import org.jspecify.annotations.NullMarked;
