package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.NorwayMap;
import no.samskap.directory.NorwayMap.Point;
import no.samskap.directory.Organisations;
import no.samskap.projects.MapQueries;
import no.samskap.projects.MapQueries.Spread;
import no.samskap.projects.Participant;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.web.MapDrawing.Counted;
import no.samskap.projects.web.MapDrawing.Frame;
import no.samskap.web.Field;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Projects on a map: by municipality or by county, and research institutions where they have their seat. */
@Component
class MapViews {
    private static final String LEVEL = "niva";
    private static final String EXTENT = "utsnitt";

    private final ProjectLists lists;
    private final MapQueries queries;
    private final NorwayMap map;
    private final Organisations organisations;
    private final ViewBars bars;
    private final ParticipantNames names;
    private final Remembered<Frame, String> outlines;

    MapViews(
            ProjectLists lists,
            MapQueries queries,
            NorwayMap map,
            Organisations organisations,
            ViewBars bars,
            ParticipantNames names) {
        this.lists = lists;
        this.queries = queries;
        this.map = map;
        this.organisations = organisations;
        this.bars = bars;
        this.names = names;
        outlines = new Remembered<>(60, frame -> Outline.of(map, frame));
    }

    /** What the places of a map are. */
    enum Level {
        MUNICIPALITIES,
        COUNTIES
    }

    /** How much is drawn: all of the country, where something is, or one county by its number. */
    private static final List<String> EXTENTS = List.of("", "FOUND");

    MapPage page(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = ProjectLists.asked(PortfolioController.MAP, parameters, List.of())
                .keeping(List.of(LEVEL, EXTENT), parameters);
        Filter filter = lists.filter(asked);
        Listing list = lists.counted(visitor, asked, filter);
        Level level = level(asked);
        String extent = extent(asked);
        Spread spread = queries.spread(visitor, filter);
        List<Place> places = places(visitor, list, spread, level, extent);
        List<Counted> counted = places.stream()
                .flatMap(place -> place.point.stream().map(point -> place.at(point)))
                .toList();
        Frame frame = Frame.around(within(counted, extent));
        return new MapPage(
                list,
                bars.of(visitor, list, PortfolioController.MAP),
                List.of(levelChoice(level), extentChoice(extent)),
                MapDrawing.of(map, counted, frame, outlines.of(frame)),
                places.stream().map(Place::row).toList(),
                spread.somewhere() < list.total()
                        ? Words.count("projects.map.nowhere", list.total() - spread.somewhere())
                        : "",
                places.stream()
                        .filter(place -> place.point.isEmpty())
                        .map(place -> place.row.name())
                        .distinct()
                        .toList());
    }

    private record Place(String number, Optional<Point> point, boolean research, String mark, MapPage.Row row) {
        Counted at(Point where) {
            return new Counted(
                    where,
                    research,
                    mark,
                    row.count(),
                    Words.t("projects.map.mark", row.name(), row.sort(), Words.count("projects.count", row.count())),
                    row.url());
        }
    }

    private static Level level(Listing asked) {
        return asked.shown(LEVEL).stream()
                .flatMap(name -> Choices.named(Level.values(), name))
                .findFirst()
                .orElse(Level.MUNICIPALITIES);
    }

    private String extent(Listing asked) {
        return asked.shown(EXTENT).stream()
                .filter(value -> EXTENTS.contains(value) || map.counties().contains(value))
                .findFirst()
                .orElse("");
    }

    /** Those with the most first: what is drawn, in words. A map of one county tells of that county. */
    private List<Place> places(Visitor visitor, Listing list, Spread spread, Level level, String extent) {
        boolean oneCounty = map.counties().contains(extent);
        ProjectsOf projectsOf = ProjectsOf.in(list);
        List<Place> places = new ArrayList<>();
        if (level == Level.COUNTIES)
            spread.counties()
                    .forEach((number, count) -> places.add(place(
                            visitor, list, projectsOf, Participant.Sort.COUNTY, number, count, map.county(number))));
        else add(places, visitor, list, projectsOf, Participant.Sort.MUNICIPALITY, spread.municipalities());
        add(places, visitor, list, projectsOf, Participant.Sort.RESEARCH, spread.research());
        return places.stream()
                .filter(place -> !oneCounty || place.number.startsWith(extent))
                .sorted(Comparator.comparingLong((Place place) -> -place.row.count())
                        .thenComparing(place -> place.row.name()))
                .toList();
    }

    private void add(
            List<Place> places,
            Visitor visitor,
            Listing list,
            ProjectsOf projectsOf,
            Participant.Sort sort,
            Map<String, Long> counts) {
        counts.forEach((number, count) -> places.add(place(
                visitor,
                list,
                projectsOf,
                sort,
                number,
                count,
                map.municipality(number).map(NorwayMap.Municipality::point))));
    }

    private Place place(
            Visitor visitor,
            Listing list,
            ProjectsOf projectsOf,
            Participant.Sort sort,
            String number,
            long count,
            Optional<Point> point) {
        Participant participant = new Participant(sort, number);
        String closer = sort == Participant.Sort.COUNTY
                ? list.showing(Map.of(EXTENT, List.of(number))).pageUrl(1)
                : "";
        String name = sort == Participant.Sort.COUNTY
                ? organisations.countyName(number)
                : map.municipality(number)
                        .map(NorwayMap.Municipality::name)
                        .orElseGet(() -> names.of(visitor, participant));
        return new Place(
                number,
                point,
                sort == Participant.Sort.RESEARCH,
                sort == Participant.Sort.RESEARCH ? "" : name,
                new MapPage.Row(
                        name, Words.t("projects.map.sort." + sort), count, projectsOf.url(participant), closer));
    }

    private List<Point> within(List<Counted> counted, String extent) {
        List<Point> all = map.municipalities().stream()
                .filter(place -> extent.length() != 2 || place.number().startsWith(extent))
                .map(NorwayMap.Municipality::point)
                .toList();
        if (!extent.equals("FOUND") || counted.isEmpty()) return all;
        return counted.stream().map(Counted::point).toList();
    }

    private static Field levelChoice(Level chosen) {
        return select(LEVEL, chosen.name(), Choices.of("projects.map.level", Level.values()));
    }

    private Field extentChoice(String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", Words.t("projects.map.extent.all")));
        options.add(new Option("FOUND", Words.t("projects.map.extent.found")));
        map.counties().stream()
                .map(number -> new Option(number, organisations.countyName(number)))
                .sorted(Comparator.comparing(Option::label))
                .forEach(options::add);
        return select(EXTENT, chosen, options);
    }

    static Field select(String parameter, String chosen, List<Option> options) {
        return new Field(
                parameter,
                "v-" + parameter,
                Field.Kind.SELECT,
                Words.t("projects.view." + parameter),
                "",
                List.of(chosen),
                "",
                "",
                true,
                0,
                options);
    }
}
