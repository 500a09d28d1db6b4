package no.samskap.impact;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How every change of a case is made: it is held, asked who may, changed, and its record follows. */
@Component
class Editing {
    static final String DRAFT = "DRAFT";
    static final String PUBLISHED = "PUBLISHED";

    private static final Visitor ALL = new Visitor(0L, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));

    private final Records records;
    private final ImpactRepository repository;
    private final Themes themes;

    Editing(Records records, ImpactRepository repository, Themes themes) {
        this.records = records;
        this.repository = repository;
        this.themes = themes;
    }

    Optional<ImpactCase> find(Visitor visitor, long number) {
        return records.find(visitor, ImpactCase.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** As those see it who write it, whoever asks: for what the system does itself. */
    Optional<ImpactCase> whole(long number) {
        return find(ALL, number);
    }

    /** A change in a draft by somebody who writes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Saving draft(Visitor visitor, long number, Function<ImpactCase, Saving> edit) {
        return held(visitor, number, told -> told.isPublished() ? new Saving.Published() : edit.apply(told));
    }

    /** A change by somebody who writes the case, published or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Saving held(Visitor visitor, long number, Function<ImpactCase, Saving> edit) {
        Optional<RecordHead> head = records.find(visitor, ImpactCase.KIND, number);
        if (head.isEmpty() || !head.get().mayBeEditedBy(visitor)) return new Saving.NotYours();
        records.touch(number);
        Saving saving = edit.apply(find(visitor, number).orElseThrow());
        if (saving instanceof Saving.Saved) follow(number);
        return saving;
    }

    /** Lets the record say what the case says now: what it is found by, and who reads it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(long number) {
        ImpactCase told = whole(number).orElseThrow();
        RecordHead head = told.head();
        CaseText text = new CaseText(
                head.title(), head.summary(), head.language(), told.year(), new LinkedHashSet<>(head.themes()));
        records.update(number, head.version(), content(told, text));
    }

    RecordContent content(ImpactCase told, CaseText text) {
        return content(teller(told), text, told.isPublished(), asked(told)).searchText(words(told, text));
    }

    RecordContent content(Teller teller, CaseText text, boolean published, Set<Long> asked) {
        return RecordContent.titled(text.title(), text.language(), published ? PUBLISHED : DRAFT)
                .summary(text.summary())
                .owner(teller instanceof Teller.OfOrganisation(long organisation) ? organisation : null)
                .readers(ImpactPolicy.readers(teller, published, asked))
                .editors(ImpactPolicy.editors(teller))
                .themes(text.themes())
                .dates(LocalDate.of(text.year(), 1, 1), LocalDate.of(text.year(), 12, 31));
    }

    static Teller teller(ImpactCase told) {
        Long body = told.body();
        return body != null
                ? new Teller.OfBody(body)
                : new Teller.OfOrganisation(
                        Objects.requireNonNull(told.head().owner(), "A case is told for a body or an organisation"));
    }

    /** Sections and claims. Not what people said: the search must not keep words that somebody takes back. */
    private String words(ImpactCase told, CaseText text) {
        return Stream.of(
                        told.sections().stream().map(ImpactCase.Section::text),
                        told.claims().stream().map(ImpactCase.Claim::text),
                        Stream.of(themes.searchWords(text.themes())))
                .flatMap(words -> words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Set<Long> asked(ImpactCase told) {
        Set<Long> people =
                told.reviews().stream().map(ImpactCase.Review::person).collect(Collectors.toSet());
        for (Quotation quotation : told.quotations()) {
            Long speaker = quotation.speaker();
            if (speaker != null && quotation.askedAt() != null) people.add(speaker);
        }
        return people;
    }
}
