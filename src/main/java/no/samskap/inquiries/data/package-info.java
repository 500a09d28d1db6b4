/**
 * Data that municipalities can open to research: a catalogue of sets of data, each with the routine for getting at it, that is who
 * decides, on what conditions, in which steps and how long it usually takes. An inquiry for data points to one.
 */
@NamedInterface("data")
@NullMarked
package no.samskap.inquiries.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
