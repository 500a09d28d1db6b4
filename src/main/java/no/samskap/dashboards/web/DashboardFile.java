package no.samskap.dashboards.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** All figures of a dashboard as a file, with what it is compared with beside them. */
@Component
class DashboardFile implements ListFile {
    private final DashboardPages pages;

    DashboardFile(DashboardPages pages) {
        this.pages = pages;
    }

    @Override
    public String path() {
        return DashboardController.PATH;
    }

    @Override
    public String name() {
        return Words.t("dashboards.file");
    }

    @Override
    public void admit(Visitor visitor, MultiValueMap<String, String> parameters) {
        pages.sides(visitor, parameters);
    }

    @Override
    public List<String> header() {
        return List.of(
                Words.t("dashboards.file.topic"),
                Words.t("dashboards.file.what"),
                Words.t("dashboards.file.about"),
                Words.t("dashboards.file.figure"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        for (Side side : pages.sides(visitor, parameters)) {
            rows.row(List.of(
                    Words.t("dashboards.projects"),
                    "",
                    side.name(),
                    side.figures().projects()));
            for (Topic topic : Topic.values())
                side.figures().groups().stream()
                        .filter(group -> group.topic() == topic)
                        .flatMap(group -> group.values().stream())
                        .forEach(value -> {
                            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                                    Words.t("dashboards.topic." + topic),
                                    DashboardPages.label(topic, value.code(), List.of(side)),
                                    side.name(),
                                    DashboardWorkbook.number(value)));
                            rows.row(row);
                        });
        }
    }
}
