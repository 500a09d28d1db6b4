package no.samskap.projects.web;

import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.NorwayMap;
import no.samskap.directory.Organisations;
import no.samskap.projects.Participant;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What people call those who take part. An organisation the visitor may not read has no name. */
@Component
class ParticipantNames {
    private final Records records;
    private final Organisations organisations;
    private final NorwayMap map;

    ParticipantNames(Records records, Organisations organisations, NorwayMap map) {
        this.records = records;
        this.organisations = organisations;
        this.map = map;
    }

    String of(Visitor visitor, Participant participant) {
        return switch (participant.sort()) {
            case ORGANISATION, UNIT -> {
                String name = participant
                        .organisation()
                        .flatMap(number -> records.find(visitor, Organisations.KIND, number))
                        .map(RecordHead::title)
                        .orElse("");
                yield participant.unitName().isEmpty() || name.isEmpty()
                        ? name
                        : Words.t("projects.participant.unit", participant.unitName(), name);
            }
            case MUNICIPALITY -> municipality(participant.value()).orElse(participant.value());
            case COUNTY -> Words.t("projects.participant.county", organisations.countyName(participant.value()));
            case RESEARCH ->
                Words.t(
                        "projects.participant.research",
                        municipality(participant.value()).orElse(participant.value()));
        };
    }

    private Optional<String> municipality(String number) {
        return map.municipality(number).map(NorwayMap.Municipality::name);
    }
}
