package no.samskap.projects.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The places of the map as a file, as it is drawn. */
@Component
class MapListFile implements ListFile {
    private final MapViews views;

    MapListFile(MapViews views) {
        this.views = views;
    }

    @Override
    public String path() {
        return PortfolioController.MAP;
    }

    @Override
    public String name() {
        return Words.t("projects.map.file");
    }

    @Override
    public List<String> header() {
        return List.of(Words.t("projects.map.place"), Words.t("projects.map.what"), Words.t("projects.map.projects"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        for (MapPage.Row row : views.page(visitor, parameters).rows())
            rows.row(List.of(row.name(), row.sort(), row.count()));
    }
}
