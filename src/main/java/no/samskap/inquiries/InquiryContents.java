package no.samskap.inquiries;

import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliations;
import no.samskap.inquiries.Inquiry.State;
import no.samskap.inquiries.Inquiry.What;
import no.samskap.inquiries.Inquiry.Who;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the record of an inquiry says: its state, the words it is found by, who reads it and who changes it. */
@Component
class InquiryContents {
    private final Records records;
    private final InquiryRepository repository;
    private final Affiliations affiliations;

    InquiryContents(Records records, InquiryRepository repository, Affiliations affiliations) {
        this.records = records;
        this.repository = repository;
        this.affiliations = affiliations;
    }

    /** Before it is sent nobody but the one who asks reads it. */
    RecordContent ofDraft(long number, String title, Language language, Who who) {
        return content(number, title, language, State.DRAFT, who, What.NOTHING, Set.of());
    }

    RecordContent of(long number, String title, Language language, State state, Who who, What what) {
        return content(number, title, language, state, who, what, repository.receivingTokens(number));
    }

    /** Lets the record follow what the inquiry has become: its state, and who reads it. */
    void settle(Visitor visitor, Inquiry inquiry, State state) {
        long number = inquiry.number();
        RecordHead head = records.find(visitor, Inquiry.KIND, number).orElseThrow();
        records.update(
                number,
                head.version(),
                of(number, head.title(), head.language(), state, inquiry.who(), inquiry.what()));
    }

    private RecordContent content(
            long number, String title, Language language, State state, Who who, What what, Set<String> receiving) {
        return RecordContent.titled(title, language, state.name())
                .summary(what.purpose())
                .searchText(String.join("\n", what.benefit(), what.asksText(), who.asker(), who.institution()))
                .owner(ownerOf(who))
                .readers(InquiryPolicy.readers(number, who.person(), receiving))
                .editors(InquiryPolicy.asker(number, who.person()))
                .themes(what.themes())
                .dates(what.studyFrom(), what.studyTo());
    }

    /** The institution, where the one who asks is known to belong there. Anybody can write a name. */
    private @Nullable Long ownerOf(Who who) {
        Long institution = who.institutionNumber();
        return who.person() != null
                        && institution != null
                        && affiliations.reach(who.person()).contains(institution)
                ? institution
                : null;
    }
}
