package no.samskap.projects.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.projects.AskedProjects;
import no.samskap.projects.ProjectOwners;
import no.samskap.projects.ProjectQueries;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.ProjectQueries.Totals;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.themes.Themes;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of projects with its filters, for pages and for programs. */
@Component
class ProjectLists implements AskedProjects {
    static final String PATH = "/prosjekter";

    private final ProjectQueries queries;
    private final ProjectOwners owners;
    private final Themes themes;
    private final CollaborationForms forms;
    private final ViewBars bars;
    private final ProjectFacets facets;

    ProjectLists(
            ProjectQueries queries,
            ProjectOwners owners,
            Themes themes,
            CollaborationForms forms,
            ViewBars bars,
            ProjectFacets facets) {
        this.queries = queries;
        this.owners = owners;
        this.themes = themes;
        this.forms = forms;
        this.bars = bars;
        this.facets = facets;
    }

    ProjectListPage page(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = listing(parameters);
        Filter filter = filter(asked);
        Listing list = counted(visitor, asked, filter);
        Map<String, String> formNames = formNames();
        return new ProjectListPage(
                list,
                bars.of(visitor, list, PATH),
                queries.list(visitor, filter, order(asked), asked.size(), asked.offset()).stream()
                        .map(row -> row(row, formNames))
                        .toList(),
                mayWrite(visitor));
    }

    private static Listing listing(MultiValueMap<String, String> parameters) {
        return asked(
                PATH,
                parameters,
                List.of(
                        new Option("nyest", Words.t("projects.sort.newest")),
                        new Option("tittel", Words.t("projects.sort.title")),
                        new Option("start", Words.t("projects.sort.start"))));
    }

    @Override
    public Asked asked(MultiValueMap<String, String> parameters) {
        Listing asked = listing(parameters);
        return new Asked(filter(asked), order(asked));
    }

    ProjectListPage.Row row(ProjectQueries.Row row, Map<String, String> formNames) {
        return new ProjectListPage.Row(
                row,
                formNames.getOrDefault(row.form(), row.form()),
                Periods.words(row.starts(), row.ends()),
                themes.all(row.themes()));
    }

    boolean mayWrite(Visitor visitor) {
        return owners.hasAny(visitor);
    }

    Map<String, String> formNames() {
        return forms.all().stream().collect(Collectors.toMap(CollaborationForm::code, form -> Words.t(form.name())));
    }

    static Listing asked(String path, MultiValueMap<String, String> parameters, List<Option> sorts) {
        return Listing.asked(path, parameters, ProjectFilter.ON_PAGES, sorts);
    }

    Filter filter(Listing asked) {
        return ProjectFilter.read(asked, ProjectFilter::onPages, themes);
    }

    /** The same by the names the API has for it. */
    Filter apiFilter(Listing asked) {
        return ProjectFilter.read(asked, ProjectFilter::inApi, themes);
    }

    private static ProjectQueries.Order order(Listing asked) {
        return switch (asked.sort()) {
            case "tittel" -> ProjectQueries.Order.TITLE;
            case "start" -> ProjectQueries.Order.START;
            default -> ProjectQueries.Order.NEWEST;
        };
    }

    /** The list with its facets and how many there are. */
    Listing counted(Visitor visitor, Listing asked, Filter filter) {
        Totals totals = queries.totals(visitor, filter);
        return asked.with(facets.of(visitor, asked, totals, formNames()), totals.total());
    }
}
