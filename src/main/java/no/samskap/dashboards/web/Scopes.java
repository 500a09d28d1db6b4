package no.samskap.dashboards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Dashboards;
import no.samskap.dashboards.Scope;
import no.samskap.directory.Bodies;
import no.samskap.directory.WhoIsMeant;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads from an address what a dashboard is about, and says it in words. */
@Component
class Scopes {
    /** Before the parameters of what is compared. */
    static final String AGAINST = "mot-";

    /** So many years are shown where the address names none. */
    private static final int USUAL_YEARS = 5;

    private final Dashboards dashboards;
    private final Bodies bodies;
    private final Records records;
    private final Themes themes;
    private final WhoIsMeant who;

    Scopes(Dashboards dashboards, Bodies bodies, Records records, Themes themes, WhoIsMeant who) {
        this.dashboards = dashboards;
        this.bodies = bodies;
        this.records = records;
        this.themes = themes;
        this.who = who;
    }

    /** What is written of one side, as it is written. */
    record Written(String body, String area, String theme, String organisation, String from, String to) {
        static Written of(MultiValueMap<String, String> parameters, String before) {
            return new Written(
                    text(parameters, before + "samarbeid"),
                    text(parameters, before + "omrade"),
                    text(parameters, before + "tema"),
                    text(parameters, before + "organisasjon"),
                    text(parameters, before + "fra"),
                    text(parameters, before + "til"));
        }

        private static String text(MultiValueMap<String, String> parameters, String name) {
            String value = parameters.getFirst(name);
            return value == null ? "" : value.strip();
        }

        boolean isEmpty() {
            return (body + area + theme + organisation + from + to).isEmpty();
        }

        /** With what the first side says where this one says nothing. Another body has other areas. */
        Written orElse(Written first) {
            return new Written(
                    body.isEmpty() ? first.body : body,
                    area.isEmpty() && body.isEmpty() ? first.area : area,
                    theme.isEmpty() ? first.theme : theme,
                    organisation.isEmpty() ? first.organisation : organisation,
                    from.isEmpty() ? first.from : from,
                    to.isEmpty() ? first.to : to);
        }
    }

    /** @throws Refusal.NotFound where it names what is not there, or what the visitor may not read */
    Scope scope(Visitor visitor, Written written) {
        Long body = number(written.body);
        if (body != null && records.find(visitor, Bodies.KIND, body).isEmpty()) throw new Refusal.NotFound();
        Long area = number(written.area);
        if (area != null
                && (body == null || bodies.focusAreas(visitor, body).stream().noneMatch(each -> each.id() == area)))
            throw new Refusal.NotFound();
        Long theme = number(written.theme);
        if (theme != null && themes.find(theme).isEmpty()) throw new Refusal.NotFound();
        Long organisation = written.organisation.isEmpty()
                ? null
                : organisation(visitor, written.organisation).orElse(null);
        int thisYear = dashboards.today().getYear();
        int last = year(written.to)
                .orElse(year(written.from).map(from -> Math.max(from, thisYear)).orElse(thisYear));
        int first = year(written.from).orElse(last - USUAL_YEARS + 1);
        if (first > last) {
            int swapped = first;
            first = last;
            last = swapped;
        }
        return new Scope(body, area, theme, organisation, Math.max(first, last - Scope.MOST_YEARS + 1), last);
    }

    /** The one that is meant by its number or its name. */
    Optional<Long> organisation(Visitor visitor, String written) {
        Long number = number(written);
        if (number != null)
            return Optional.of(records.find(visitor, "organisation", number)
                    .map(RecordHead::number)
                    .orElseThrow(Refusal.NotFound::new));
        return who.organisation(visitor, written).one();
    }

    String title(Visitor visitor, Scope scope) {
        List<String> parts = new ArrayList<>();
        if (scope.organisation() != null) parts.add(name(visitor, scope.organisation()));
        if (scope.focusArea() != null)
            bodies.focusArea(visitor, scope.focusArea()).ifPresent(area -> parts.add(Words.t(area.name())));
        if (scope.body() != null) parts.add(name(visitor, scope.body()));
        if (scope.theme() != null) themes.find(scope.theme()).ifPresent(theme -> parts.add(Words.t(theme.label())));
        return parts.isEmpty() ? Words.t("dashboards.everything") : String.join(", ", parts);
    }

    String name(Visitor visitor, long record) {
        return records.find(visitor, record).map(RecordHead::title).orElse("");
    }

    private static Optional<Integer> year(String text) {
        if (!text.matches("\\d{4}")) return Optional.empty();
        return Optional.of(Math.clamp(Integer.parseInt(text), Scope.EARLIEST, Scope.LATEST));
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
