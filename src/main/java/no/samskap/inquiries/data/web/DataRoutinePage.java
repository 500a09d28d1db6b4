package no.samskap.inquiries.data.web;

import java.util.List;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;

/** @param bodyName the cooperation it counts under; empty where under none the visitor may read */
public record DataRoutinePage(DataRoutine routine, Parts parts, List<Theme> themes, String bodyName) {
    public String address() {
        return "/datarutiner/" + routine.number();
    }

    public static String colour(String state) {
        return switch (state) {
            case "OPEN" -> "success";
            case "DRAFT" -> "warning";
            default -> "neutral";
        };
    }
}
