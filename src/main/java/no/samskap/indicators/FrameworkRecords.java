package no.samskap.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Frameworks as records: the words they are found by, who reads and changes them, and which version was seen. */
@Component
class FrameworkRecords {
    private static final String STATE = "ACTIVE";

    private final Records records;
    private final FrameworkRepository repository;
    private final ObjectProvider<FrameworkGuests> guests;

    FrameworkRecords(Records records, FrameworkRepository repository, ObjectProvider<FrameworkGuests> guests) {
        this.records = records;
        this.repository = repository;
        this.guests = guests;
    }

    Optional<Framework> find(Visitor visitor, long number) {
        return records.find(visitor, Framework.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    Optional<Framework> editable(Visitor visitor, long number) {
        return find(visitor, number).filter(framework -> framework.head().mayBeEditedBy(visitor));
    }

    Optional<Framework> editable(Visitor visitor, long number, long indicator) {
        return editable(visitor, number)
                .filter(framework -> framework.indicator(indicator).isPresent());
    }

    long create(FrameworkText text) {
        Stream<LocalizedText> words = text.goalAreas().stream()
                .flatMap(area -> Stream.concat(
                        Stream.of(area.name()),
                        area.indicators().stream()
                                .flatMap(indicator -> Stream.of(indicator.name(), indicator.definition()))));
        return records.create(
                Framework.KIND,
                content(
                                text.body(),
                                text.name(),
                                text.isOpen(),
                                text.source(),
                                Stream.concat(Stream.of(text.name()), words).toList())
                        .dates(text.startsOn(), text.endsOn()));
    }

    /** @return false where somebody else saved first */
    boolean update(Framework before, int seenVersion, FrameworkText text) {
        RecordContent content = content(before.body(), text.name(), text.isOpen(), text.source(), words(before))
                .readers(FrameworkPolicy.readers(text.isOpen(), before.body(), guestsOf(before.number())))
                .dates(text.startsOn(), text.endsOn());
        return records.update(before.number(), seenVersion, content);
    }

    /** Also gives the framework its next version. */
    boolean sawTheLatest(Framework framework, int seenVersion) {
        return records.update(framework.number(), seenVersion, content(framework));
    }

    /** Once something in it was changed: it is found by the words that are in it now. */
    void follow(Visitor visitor, long number) {
        find(visitor, number)
                .ifPresent(framework -> records.update(number, framework.head().version(), content(framework)));
    }

    void grant(Framework framework) {
        records.grant(
                framework.number(),
                FrameworkPolicy.readers(framework.head().isPublic(), framework.body(), guestsOf(framework.number())),
                FrameworkPolicy.editors(framework.body()));
    }

    private Set<Long> guestsOf(long framework) {
        return guests.orderedStream()
                .flatMap(each -> each.of(framework).stream())
                .collect(Collectors.toSet());
    }

    private RecordContent content(Framework framework) {
        return content(
                        framework.body(),
                        framework.name(),
                        framework.head().isPublic(),
                        framework.source(),
                        words(framework))
                .readers(FrameworkPolicy.readers(
                        framework.head().isPublic(), framework.body(), guestsOf(framework.number())))
                .dates(framework.startsOn(), framework.endsOn());
    }

    private static RecordContent content(
            long body, LocalizedText name, boolean isOpen, String source, List<LocalizedText> words) {
        List<String> searched = new ArrayList<>(List.of(source));
        for (LocalizedText text : words) searched.addAll(List.of(text.nb(), text.nn(), text.en()));
        return RecordContent.titled(name.nb(), Language.BOKMAL, STATE)
                .searchText(String.join("\n", searched))
                .readers(FrameworkPolicy.readers(isOpen, body, Set.of()))
                .editors(FrameworkPolicy.editors(body));
    }

    private static List<LocalizedText> words(Framework framework) {
        List<LocalizedText> words = new ArrayList<>(List.of(framework.name()));
        for (Framework.GoalArea area : framework.goalAreas()) {
            words.add(area.name());
            for (Indicator indicator : area.indicators())
                words.addAll(List.of(indicator.name(), indicator.definition()));
        }
        return words;
    }
}
