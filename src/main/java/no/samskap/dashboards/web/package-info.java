@NullMarked
package no.samskap.dashboards.web;

import org.jspecify.annotations.NullMarked;
