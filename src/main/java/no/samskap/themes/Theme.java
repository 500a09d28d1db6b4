package no.samskap.themes;

import no.samskap.core.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A concept that records are about. */
public record Theme(long id, String key, @Nullable Long broader, LocalizedText label) {}
