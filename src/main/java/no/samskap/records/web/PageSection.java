package no.samskap.records.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A heading with lines that lead somewhere: what most of what a {@link PagePart} adds looks like.
 *
 * @param id of the heading, unlike all others on the page
 * @param lead a sentence above the lines; may be empty
 * @param actions links beside the heading
 */
@NamedInterface("parts")
public record PageSection(String id, String title, String lead, List<Line> lines, List<Line> actions) {
    /** A line that leads somewhere. */
    @NamedInterface("parts")
    public record Line(String title, String address, String note) {}

    public static Content content(TemplateEngine templates, List<PageSection> sections) {
        return output -> templates.render("records/sections.jte", sections, output);
    }
}
