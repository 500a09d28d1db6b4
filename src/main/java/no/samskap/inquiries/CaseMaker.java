package no.samskap.inquiries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.samskap.contacts.Contacts;
import no.samskap.contacts.Recipient;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a case for each municipality an inquiry goes to, all at once, and gives it to whoever receives there. */
@Component
class CaseMaker {
    private final Records records;
    private final CaseRepository cases;
    private final Contacts contacts;
    private final Customs customs;
    private final InquiryLetters letters;

    CaseMaker(Records records, CaseRepository cases, Contacts contacts, Customs customs, InquiryLetters letters) {
        this.records = records;
        this.cases = cases;
        this.contacts = contacts;
        this.customs = customs;
        this.letters = letters;
    }

    /** Who has a case, and as what. */
    record Assigned(
            long person, Case.ContactAs as, @Nullable Long adviserOf) {
        static Optional<Assigned> of(Recipient recipient) {
            return switch (recipient) {
                case Recipient.Holder(long ignored, long person) ->
                    Optional.of(new Assigned(person, Case.ContactAs.HOLDER, null));
                case Recipient.Substitute(long ignored, long person) ->
                    Optional.of(new Assigned(person, Case.ContactAs.SUBSTITUTE, null));
                case Recipient.General(long ignored, long person, boolean substitute, Long ignoredToo) ->
                    Optional.of(new Assigned(
                            person, substitute ? Case.ContactAs.SUBSTITUTE : Case.ContactAs.GENERAL, null));
                case Recipient.Adviser(long body, long person) ->
                    Optional.of(new Assigned(person, Case.ContactAs.ADVISER, body));
                case Recipient.Nobody() -> Optional.empty();
            };
        }
    }

    List<CaseRepository.Made> make(Inquiry inquiry, Collection<Long> wanted, LocalDate today) {
        List<Long> before = cases.organisationsOf(inquiry.number());
        List<Long> organisations =
                wanted.stream().filter(each -> !before.contains(each)).toList();
        if (organisations.isEmpty()) return List.of();
        Map<Long, List<Recipient>> orders =
                contacts.inOrder(organisations, inquiry.what().themes(), today);
        Map<Long, Customs.Kept> kept = customs.ofOrganisations(organisations, today);
        Set<Long> away = customs.awayOn(
                orders.values().stream()
                        .flatMap(List::stream)
                        .flatMap(recipient -> recipient.receiver().stream())
                        .distinct()
                        .toList(),
                today);
        Set<String> asker = InquiryPolicy.asker(inquiry.number(), inquiry.who().person());
        List<Long> numbers = records.reserve(organisations.size());
        List<CaseRepository.Made> made = new ArrayList<>();
        Map<Long, RecordContent> contents = new LinkedHashMap<>();
        for (int i = 0; i < organisations.size(); i++) {
            long organisation = organisations.get(i);
            Optional<Assigned> assigned = first(orders.getOrDefault(organisation, List.of()), away);
            Customs.Kept its = kept.getOrDefault(organisation, Customs.Kept.USUAL);
            Long contact = assigned.map(Assigned::person).orElse(null);
            Long adviserOf = assigned.map(Assigned::adviserOf).orElse(null);
            Set<String> handlers = InquiryPolicy.handlers(organisation, contact, null, adviserOf);
            contents.put(
                    numbers.get(i),
                    RecordContent.titled(inquiry.head().title(), inquiry.language(), "CASE")
                            .owner(organisation)
                            .readers(InquiryPolicy.caseReaders(organisation, handlers, null, asker))
                            .editors(handlers)
                            .themes(inquiry.what().themes()));
            made.add(new CaseRepository.Made(
                    numbers.get(i),
                    organisation,
                    adviserOf != null ? adviserOf : its.body(),
                    contact,
                    assigned.map(Assigned::as).orElse(Case.ContactAs.NOBODY),
                    Objects.requireNonNull(its.custom().nextAfter(today, 0))));
        }
        records.createAll(Case.KIND, contents);
        cases.insertAll(inquiry.number(), Objects.requireNonNull(inquiry.what().answerBy()), made);
        letters.newCases(inquiry, made.stream().map(CaseRepository.Made::number).toList());
        return made;
    }

    /** The first who is not away; the very first where all are. */
    static Optional<Assigned> first(List<Recipient> order, Set<Long> away) {
        List<Assigned> all = order.stream()
                .flatMap(recipient -> Assigned.of(recipient).stream())
                .toList();
        return all.stream()
                .filter(assigned -> !away.contains(assigned.person()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
