package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.projects.NetworkQueries;
import no.samskap.projects.NetworkQueries.Network;
import no.samskap.projects.NetworkQueries.Tie;
import no.samskap.projects.Participant;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.web.NetworkDrawing.Named;
import no.samskap.web.Field;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Who works with whom, drawn as a network and told in tables. */
@Component
class NetworkViews {
    private static final String NODES = "noder";
    private static final String SORTS = "slag";
    private static final String SIZE = "storst";
    private static final List<Integer> SIZES = List.of(20, 40, 80);
    private static final int USUAL_SIZE = 40;
    private static final int TIES_PER_NODE = 3;
    private static final int LONGEST_NAME = 22;
    /** What a place's name ends with: its colour says as much. */
    private static final Pattern FORM_OF_PLACE = Pattern.compile(" (?:fylkes)?kommune$");

    private final ProjectLists lists;
    private final NetworkQueries queries;
    private final ViewBars bars;
    private final ParticipantNames names;
    private final Remembered<Drawn, NetworkLayout> layouts =
            new Remembered<>(200, drawn -> NetworkLayout.of(drawn.network(), drawn.letters()));

    /** What the layout depends on. */
    private record Drawn(Network network, List<Integer> letters) {}

    NetworkViews(ProjectLists lists, NetworkQueries queries, ViewBars bars, ParticipantNames names) {
        this.lists = lists;
        this.queries = queries;
        this.bars = bars;
        this.names = names;
    }

    /** What a node is. */
    enum Nodes {
        ORGANISATIONS,
        UNITS
    }

    NetworkPage page(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = ProjectLists.asked(PortfolioController.NETWORK, parameters, List.of())
                .keeping(List.of(NODES, SORTS, SIZE), parameters);
        Filter filter = lists.filter(asked);
        Listing list = lists.counted(visitor, asked, filter);
        Nodes nodes = asked.shown(NODES).stream()
                .flatMap(name -> Choices.named(Nodes.values(), name))
                .findFirst()
                .orElse(Nodes.ORGANISATIONS);
        List<String> sorts = asked.shown(SORTS).stream()
                .flatMap(name -> Choices.named(Organisation.Form.values(), name))
                .map(Enum::name)
                .distinct()
                .sorted()
                .toList();
        int most = SIZES.stream()
                .filter(size -> asked.shown(SIZE).contains(String.valueOf(size)))
                .findFirst()
                .orElse(USUAL_SIZE);
        Network network = queries.network(
                visitor, filter, new NetworkQueries.Asked(nodes == Nodes.UNITS, sorts, most, most * TIES_PER_NODE));
        ProjectsOf projectsOf = ProjectsOf.in(list);
        int[] partners = partners(network);
        List<NetworkPage.Node> rows = new ArrayList<>();
        for (int i = 0; i < partners.length; i++)
            rows.add(node(network.nodes().get(i), partners[i], list, projectsOf, nodes));
        List<NetworkPage.Tie> ties = network.ties().stream()
                .map(tie -> tie(network, tie, projectsOf, nodes, rows))
                .toList();
        return new NetworkPage(
                list,
                bars.of(visitor, list, PortfolioController.NETWORK),
                List.of(
                        MapViews.select(NODES, nodes.name(), Choices.of("projects.network.nodes", Nodes.values())),
                        sortChoice(sorts),
                        MapViews.select(
                                SIZE,
                                String.valueOf(most),
                                SIZES.stream()
                                        .map(size -> new Option(
                                                String.valueOf(size), Words.t("projects.network.size", size)))
                                        .toList())),
                drawing(network, filter, nodes, rows, ties),
                rows,
                ties,
                filter.who().participants().stream()
                        .map(participant -> names.of(visitor, participant))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", ")),
                cut(network));
    }

    private static int[] partners(Network network) {
        int[] partners = new int[network.nodes().size()];
        for (Tie tie : network.ties()) {
            partners[tie.one()]++;
            partners[tie.other()]++;
        }
        return partners;
    }

    private static NetworkPage.Node node(
            NetworkQueries.Node node, int partners, Listing list, ProjectsOf projectsOf, Nodes nodes) {
        Participant participant = participant(nodes, node);
        return new NetworkPage.Node(
                name(node),
                Words.t("directory.form." + node.sort()),
                node.count(),
                partners,
                projectsOf.url(participant),
                list.also(ProjectFilter.PARTICIPANT.onPages(), List.of(participant.written()))
                        .pageUrl(1));
    }

    private static NetworkPage.Tie tie(
            Network network, Tie tie, ProjectsOf projectsOf, Nodes nodes, List<NetworkPage.Node> rows) {
        return new NetworkPage.Tie(
                rows.get(tie.one()).name(),
                rows.get(tie.other()).name(),
                tie.count(),
                projectsOf.url(
                        participant(nodes, network.nodes().get(tie.one())),
                        participant(nodes, network.nodes().get(tie.other()))));
    }

    private static Participant participant(Nodes nodes, NetworkQueries.Node node) {
        return nodes == Nodes.UNITS
                ? Participant.unit(node.organisation(), node.unit())
                : Participant.organisation(node.organisation());
    }

    private static String name(NetworkQueries.Node node) {
        return node.unit().isEmpty()
                ? node.title()
                : Words.t(
                        "projects.participant.unit",
                        node.unit(),
                        node.calledShort().isEmpty() ? node.title() : node.calledShort());
    }

    private NetworkDrawing drawing(
            Network network, Filter filter, Nodes nodes, List<NetworkPage.Node> rows, List<NetworkPage.Tie> ties) {
        List<Named> knots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NetworkPage.Node row = rows.get(i);
            knots.add(new Named(
                    shortened(network.nodes().get(i)),
                    Words.t(
                            "projects.network.node",
                            row.name(),
                            Words.count("projects.count", row.count()),
                            Words.count("projects.network.partners", row.partners())),
                    row.url()));
        }
        List<Named> lines = ties.stream()
                .map(tie -> new Named(
                        "",
                        Words.t(
                                "projects.network.tie",
                                tie.one(),
                                tie.other(),
                                Words.count("projects.count", tie.count())),
                        tie.url()))
                .toList();
        NetworkLayout layout = layouts.of(new Drawn(
                network, knots.stream().map(knot -> knot.name().length()).toList()));
        return NetworkDrawing.of(
                network,
                layout,
                knots,
                lines,
                network.nodes().stream()
                        .map(node -> filter.who().participants().contains(participant(nodes, node)))
                        .toList());
    }

    private static String shortened(NetworkQueries.Node node) {
        String name = !node.unit().isEmpty()
                ? node.unit()
                : node.calledShort().isEmpty()
                        ? FORM_OF_PLACE.matcher(node.title().split(" - ")[0]).replaceFirst("")
                        : node.calledShort();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private static String cut(Network network) {
        boolean fewer = network.allNodes() > network.nodes().size();
        boolean thinner = network.allTies() > network.ties().size();
        if (!fewer && !thinner) return "";
        return Words.t(
                "projects.network.cut",
                Words.number(network.nodes().size()),
                Words.number(network.allNodes()),
                Words.number(network.ties().size()),
                Words.number(network.allTies()));
    }

    private static Field sortChoice(List<String> chosen) {
        return new Field(
                SORTS,
                "v-" + SORTS,
                Field.Kind.CHECKBOXES,
                Words.t("projects.view." + SORTS),
                "",
                chosen,
                "",
                "",
                false,
                0,
                Arrays.stream(Organisation.Form.values())
                        .map(form -> new Option(form.name(), Words.t("directory.form." + form)))
                        .toList());
    }
}
