package no.samskap.projects.web;

import java.util.List;
import no.samskap.web.Field;
import no.samskap.web.Listing;

/**
 * @param views other ways to see the same projects
 * @param choice the fields that say what is drawn
 * @param around who the network is drawn around, in words; empty where it is around nobody
 * @param cut what is left out of the drawing, in words; empty where nothing is
 */
public record NetworkPage(
        Listing list,
        ViewBar views,
        List<Field> choice,
        NetworkDrawing drawing,
        List<Node> nodes,
        List<Tie> ties,
        String around,
        String cut) {
    /**
     * @param sort of organisation, in words
     * @param partners how many of those shown it shares projects with
     * @param url the list of the projects counted
     * @param aroundUrl the network around it
     */
    public record Node(String name, String sort, long count, int partners, String url, String aroundUrl) {}

    /** @param url the list of the projects they share */
    public record Tie(String one, String other, long count, String url) {}
}
