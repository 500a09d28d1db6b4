package no.samskap.projects.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The nodes and ties of the network as a file, as it is drawn: one row for each organisation and for each two that share projects. */
@Component
class NetworkListFile implements ListFile {
    private final NetworkViews views;

    NetworkListFile(NetworkViews views) {
        this.views = views;
    }

    @Override
    public String path() {
        return PortfolioController.NETWORK;
    }

    @Override
    public String name() {
        return Words.t("projects.network.file");
    }

    @Override
    public List<String> header() {
        return List.of(
                Words.t("projects.network.who"),
                Words.t("projects.network.with"),
                Words.t("projects.network.sort"),
                Words.t("projects.map.projects"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        NetworkPage page = views.page(visitor, parameters);
        for (NetworkPage.Node node : page.nodes()) rows.row(List.of(node.name(), "", node.sort(), node.count()));
        for (NetworkPage.Tie tie : page.ties()) rows.row(List.of(tie.one(), tie.other(), "", tie.count()));
    }
}
