package no.samskap.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.directory.municipalities.MunicipalityHistory;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an organisation's record says: its search text holds all its names and numbers, former ones too. */
@Component
class OrganisationContent {
    static final String ACTIVE = "ACTIVE";
    static final String CLOSED = "CLOSED";

    private final MunicipalityHistory municipalities;

    OrganisationContent(MunicipalityHistory municipalities) {
        this.municipalities = municipalities;
    }

    /** As it stands. */
    RecordContent of(Organisation organisation) {
        return RecordContent.titled(
                        organisation.head().title(),
                        organisation.head().language(),
                        organisation.head().state())
                .summary(organisation.head().summary())
                .searchText(searchText(organisation.shortName(), organisation.names(), organisation.facts()))
                .owner(organisation.head().owner())
                .readers(Set.of(Visitor.PUBLIC))
                .editors(organisation.head().editors())
                .themes(organisation.head().themes())
                .dates(organisation.head().startsOn(), organisation.head().endsOn());
    }

    /** The first day without the municipality of this number; empty where it is still there. */
    Optional<LocalDate> endedOn(@Nullable String municipalityNumber) {
        return municipalityNumber == null ? Optional.empty() : municipalities.endedOn(municipalityNumber);
    }

    Set<String> successors(String municipalityNumber) {
        return municipalities.successors(municipalityNumber);
    }

    String searchText(String shortName, List<Organisation.Name> names, Organisation.Facts facts) {
        List<String> former = new ArrayList<>();
        if (facts.municipalityNumber() != null) former.addAll(municipalities.searchWords(facts.municipalityNumber()));
        return Stream.of(
                        Stream.of(
                                shortName,
                                Objects.requireNonNullElse(facts.organisationNumber(), ""),
                                Objects.requireNonNullElse(facts.municipalityNumber(), "")),
                        names.stream().map(Organisation.Name::name),
                        former.stream())
                .flatMap(each -> each)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
