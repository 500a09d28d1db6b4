package no.samskap.projects.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Names of what projects are grouped and crossed by. A record the visitor may not read has none. */
@Component
class Named {
    private final Records records;
    private final Bodies bodies;
    private final Organisations organisations;
    private final Themes themes;

    Named(Records records, Bodies bodies, Organisations organisations, Themes themes) {
        this.records = records;
        this.bodies = bodies;
        this.organisations = organisations;
        this.themes = themes;
    }

    Map<String, String> records(Visitor visitor, Collection<String> numbers) {
        Set<Long> all = numbers.stream()
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        Map<String, String> titles = new LinkedHashMap<>();
        records.allToday(visitor, all).forEach((number, head) -> titles.put(String.valueOf(number), head.title()));
        return titles;
    }

    Map<String, String> focusAreas(Visitor visitor, Collection<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String id : Set.copyOf(ids))
            if (!id.isEmpty())
                bodies.focusArea(visitor, Long.parseLong(id)).ifPresent(area -> names.put(id, Words.t(area.name())));
        return names;
    }

    String county(String number) {
        return organisations.countyName(number);
    }

    String theme(String id) {
        return themes.find(Long.parseLong(id))
                .map(theme -> Words.t(theme.label()))
                .orElse("");
    }
}
