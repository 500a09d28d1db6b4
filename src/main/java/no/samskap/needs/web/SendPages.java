package no.samskap.needs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.needs.LookAlikes;
import no.samskap.needs.NeedInvitations;
import no.samskap.needs.Sketches;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Gathers what the short form shows. */
@Component
class SendPages {
    private static final int MOST_ALIKE = 4;
    /** In characters: less says nothing yet. */
    private static final int SHORTEST_TEXT = 20;

    private final Organisations organisations;
    private final Sketches sketches;
    private final NeedInvitations invitations;
    private final LookAlikes lookAlikes;
    private final Records records;

    SendPages(
            Organisations organisations,
            Sketches sketches,
            NeedInvitations invitations,
            LookAlikes lookAlikes,
            Records records) {
        this.organisations = organisations;
        this.sketches = sketches;
        this.invitations = invitations;
        this.lookAlikes = lookAlikes;
        this.records = records;
    }

    SendPage blank(Visitor visitor, Sketches.Writer writer, @Nullable String key) {
        List<Option> owners = own(visitor);
        List<Sketches.Sketch> begun = visitor.whenSignedIn().map(sketches::of).orElseGet(List::of);
        Form form = Form.of(SendForm.WORDS, filled(writer, key, owners));
        return new SendPage(form, "/behov/meld", "", owners, key == null ? begun : List.of(), null, List.of());
    }

    SendPage again(Visitor visitor, SendForm form, BindingResult errors, boolean looks) {
        return new SendPage(
                Form.again(SendForm.WORDS, SendForm.class, errors),
                "/behov/meld",
                "",
                own(visitor),
                List.of(),
                looks ? alike(visitor, form.worry()) : null,
                looks ? readings(form) : List.of());
    }

    SendPage invited(Visitor visitor, NeedInvitations.Invitation invitation, String code, @Nullable String key) {
        List<Option> owners = options(invitations.organisations(invitation));
        Form form = Form.of(SendForm.WORDS, filled(Sketches.Writer.invited(invitation.id()), key, owners));
        return new SendPage(form, "/behov/inn/" + code, name(invitation), owners, List.of(), null, List.of());
    }

    SendPage again(
            Visitor visitor,
            NeedInvitations.Invitation invitation,
            String code,
            SendForm form,
            BindingResult errors,
            boolean looks) {
        return new SendPage(
                Form.again(SendForm.WORDS, SendForm.class, errors),
                "/behov/inn/" + code,
                name(invitation),
                options(invitations.organisations(invitation)),
                List.of(),
                looks ? alike(visitor, form.worry()) : null,
                looks ? readings(form) : List.of());
    }

    AlikePart alike(Visitor visitor, @Nullable String text) {
        if (text == null || text.strip().length() < SHORTEST_TEXT) return new AlikePart(List.of(), false);
        return new AlikePart(
                records.findAll(visitor, lookAlikes.like(visitor, text, MOST_ALIKE)),
                !organisations.actedForBy(visitor).isEmpty());
    }

    private static List<ReadingPart> readings(SendForm form) {
        List<ReadingPart> readings = new ArrayList<>();
        add(readings, "needs.send.worry", form.language(), form.worry());
        add(readings, "needs.send.touches", form.language(), form.touches());
        add(readings, "needs.send.tried", form.language(), form.tried());
        add(readings, "needs.send.differently", form.language(), form.differently());
        return readings;
    }

    private static void add(List<ReadingPart> readings, String label, String language, @Nullable String text) {
        if (text != null && !text.isBlank()) readings.add(ReadingPart.of(Words.t(label), language, text));
    }

    /** What was begun under the key, or an empty form with a fresh one. */
    private SendForm filled(Sketches.Writer writer, @Nullable String key, List<Option> owners) {
        Long first = owners.isEmpty() ? null : Long.valueOf(owners.getFirst().value());
        if (key == null) return SendForm.empty(UUID.randomUUID().toString(), first, Words.language());
        Optional<Sketches.Sketch> sketch = SendController.key(key).flatMap(known -> sketches.find(writer, known));
        return sketch.map(begun -> SendForm.of(key, begun.fields(), first, Words.language()))
                .orElseThrow(Refusal.NotFound::new);
    }

    private String name(NeedInvitations.Invitation invitation) {
        return records.find(Visitor.STRANGER, invitation.place())
                .map(RecordHead::title)
                .orElse("");
    }

    private List<Option> own(Visitor visitor) {
        return options(organisations.actedForBy(visitor));
    }

    private static List<Option> options(List<Organisations.Named> all) {
        return all.stream()
                .map(named -> new Option(String.valueOf(named.number()), named.name()))
                .toList();
    }
}
