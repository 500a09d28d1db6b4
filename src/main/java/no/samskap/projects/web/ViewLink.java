package no.samskap.projects.web;

import java.util.List;
import no.samskap.web.Listing;
import no.samskap.web.Words;

/** A way to see the same projects, at its own address with the filters kept. */
public record ViewLink(String label, String url, boolean here) {
    static List<ViewLink> all(Listing list, String here) {
        return List.of(
                of(list, ProjectLists.PATH, "projects.view.list", here),
                of(list, PortfolioController.TABLE, "projects.view.table", here),
                of(list, PortfolioController.BOARD, "projects.view.board", here),
                of(list, PortfolioController.TIMELINE, "projects.view.timeline", here),
                of(list, PortfolioController.MATRIX, "projects.view.matrix", here),
                of(list, PortfolioController.MAP, "projects.view.map", here),
                of(list, PortfolioController.NETWORK, "projects.view.network", here));
    }

    private static ViewLink of(Listing list, String path, String key, String here) {
        return new ViewLink(Words.t(key), list.urlAt(path), path.equals(here));
    }
}
