package no.samskap.projects.web;

import java.util.List;
import no.samskap.web.Listing;

/** @param views other ways to see the same projects */
public record BoardPage(Listing list, ViewBar views, List<Lane> lanes) {
    /**
     * @param code the stage; empty for those that have none
     * @param count how many there are of it, in words
     * @param moreUrl where all of them are; empty where all are shown
     */
    public record Lane(String code, String name, String count, String moreUrl, List<ProjectListPage.Row> rows) {}
}
