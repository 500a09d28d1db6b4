package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.web.Listing;
import org.jspecify.annotations.Nullable;

/** @param begin how to begin a framework; null where the visitor may write for no cooperation */
public record FrameworkListPage(
        Listing list,
        List<FrameworkQueries.Row> rows,
        @Nullable Begin begin) {
    public record Begin(String label, String address) {}
}
