package no.samskap.inquiries.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Ask;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.Likeness;
import no.samskap.search.Likeness.Wanted;
import no.samskap.search.WordProfile;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Gathers what the plain pages of the form show: what was written, what was sent and is wrong, what somebody saved meanwhile. */
@Component
class StepPages {
    private static final int MOST_SUGGESTED = 12;

    /** What a page is sent into, and how it is filled with what there is. */
    private record Content(Class<? extends Record> type, Function<Inquiry, Record> of) {}

    private static final Map<Step, Content> CONTENTS = Map.of(
            Step.WHO, new Content(WhoForm.class, WhoForm::of),
            Step.WHAT, new Content(WhatForm.class, WhatForm::of),
            Step.ETHICS, new Content(EthicsForm.class, EthicsForm::of),
            Step.NEEDS, new Content(NeedsForm.class, NeedsForm::of));

    private final Organisations organisations;
    private final Records records;
    private final Likeness likeness;
    private final Themes themes;

    StepPages(Organisations organisations, Records records, Likeness likeness, Themes themes) {
        this.organisations = organisations;
        this.records = records;
        this.likeness = likeness;
        this.themes = themes;
    }

    static boolean shows(Step step) {
        return CONTENTS.containsKey(step);
    }

    /**
     * @param name of the one who asks, as far as it is known
     * @param data the routine of the data it asks for; null where it asks for no data that are known
     */
    StepPage blank(Visitor visitor, String name, @Nullable Long data) {
        Optional<RecordHead> routine = data == null ? Optional.empty() : records.find(visitor, DataRoutine.KIND, data);
        WhoForm form = new WhoForm(
                routine.map(RecordHead::title).orElse(""),
                name,
                null,
                institution(visitor),
                "",
                Words.language().code(),
                routine.map(RecordHead::number).orElse(null));
        return page(Step.WHO, visitor, null, Form.of(WhoForm.WORDS, form));
    }

    StepPage blankAgain(Visitor visitor, BindingResult errors) {
        return page(Step.WHO, visitor, null, Form.again(WhoForm.WORDS, WhoForm.class, errors));
    }

    StepPage filled(Step step, Visitor visitor, Inquiry inquiry) {
        Form form = Form.of(WhoForm.WORDS, content(step).of().apply(inquiry))
                .seen(inquiry.head().version());
        return page(step, visitor, inquiry, form);
    }

    StepPage again(Step step, Visitor visitor, Inquiry inquiry, BindingResult errors) {
        return page(
                step, visitor, inquiry, Form.again(WhoForm.WORDS, content(step).type(), errors));
    }

    StepPage stale(Step step, Visitor visitor, Inquiry saved, BindingResult errors) {
        Form form = Form.again(WhoForm.WORDS, content(step).type(), errors)
                .besides(content(step).of().apply(saved), saved.head().version());
        return page(step, visitor, saved, form);
    }

    private static Content content(Step step) {
        return Objects.requireNonNull(CONTENTS.get(step), step.name());
    }

    private StepPage page(Step step, Visitor visitor, @Nullable Inquiry inquiry, Form form) {
        List<Option> choices = switch (step) {
            case WHAT -> themes.options();
            case NEEDS -> inquiry == null ? List.of() : likeIt(visitor, inquiry, "need", inquiry.needs());
            case WHO, ETHICS, RECEIVERS, SEND -> List.of();
        };
        List<Option> data = step == Step.NEEDS && inquiry != null ? data(visitor, inquiry) : List.of();
        return new StepPage(inquiry, step, form, choices, data);
    }

    private List<Option> data(Visitor visitor, Inquiry inquiry) {
        return inquiry.what().asks().contains(Ask.DATA) || !inquiry.routines().isEmpty()
                ? likeIt(visitor, inquiry, DataRoutine.KIND, inquiry.routines())
                : List.of();
    }

    /** Those of a kind that are chosen, and those whose words are most like the inquiry's, with the words that counted. */
    private List<Option> likeIt(Visitor visitor, Inquiry inquiry, String kind, List<Long> chosen) {
        WordProfile profile = likeness.profile(
                inquiry.head().title(),
                inquiry.what().purpose() + "\n" + inquiry.what().benefit() + "\n"
                        + inquiry.what().asksText());
        Map<Long, String> words = new LinkedHashMap<>();
        chosen.forEach(number -> words.put(number, ""));
        likeness.nearest(visitor, profile, Wanted.of(kind, MOST_SUGGESTED).except(chosen))
                .forEach(like -> words.put(like.number(), String.join(", ", like.words())));
        return records.findAll(visitor, words.keySet()).stream()
                .map(head -> new Option(
                        String.valueOf(head.number()), head.title(), hint(head, words.getOrDefault(head.number(), ""))))
                .toList();
    }

    private static String hint(RecordHead head, String words) {
        String owner = head.ownerTitle() == null ? "" : head.ownerTitle() + ".";
        return words.isEmpty() ? owner : (owner + " " + Words.t("inquiries.needs.because", words)).strip();
    }

    /** Where the visitor writes for one that does research, it is most likely there they ask from. */
    private String institution(Visitor visitor) {
        List<Organisations.Named> mine = organisations.actedForBy(visitor);
        Map<Long, Organisation.Form> forms = organisations.forms(
                visitor, mine.stream().map(Organisations.Named::number).toList());
        return mine.stream()
                .filter(named -> forms.get(named.number()) != Organisation.Form.MUNICIPALITY)
                .findFirst()
                .map(Organisations.Named::name)
                .orElse("");
    }
}
