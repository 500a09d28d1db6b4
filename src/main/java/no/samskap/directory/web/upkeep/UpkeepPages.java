package no.samskap.directory.web.upkeep;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.PersonQueries;
import no.samskap.directory.Upkeep;
import no.samskap.directory.WhoIsMeant;
import no.samskap.directory.web.AskPage;
import no.samskap.directory.web.LinePage;
import no.samskap.records.Records;
import no.samskap.web.Crumb;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of a body's rows have in common. */
@Component
class UpkeepPages {
    /** People suggested for a seat; anybody else is found by their name. */
    private static final int MOST_SUGGESTED = 50;

    private final Bodies bodies;
    private final WhoIsMeant who;
    private final PersonQueries people;
    private final Records records;

    UpkeepPages(Bodies bodies, WhoIsMeant who, PersonQueries people, Records records) {
        this.bodies = bodies;
        this.who = who;
        this.people = people;
        this.records = records;
    }

    Body found(Visitor visitor, long number) {
        return bodies.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    Body editable(Visitor visitor, long number) {
        Body body = found(visitor, number);
        if (!body.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return body;
    }

    /**
     * Sent again after somebody else saved, it saves over that, knowingly.
     *
     * @param anchor where on the body's page to come back to
     */
    String line(
            Model model,
            Body body,
            String words,
            @Nullable Long id,
            String path,
            Form form,
            List<Field> fields,
            String anchor) {
        LinePage page = page(body, words, id, path, form, fields, anchor);
        model.addAttribute(
                "page",
                id == null ? page : page.removedAt(url(body) + path + "/" + id + "/fjern", Words.t(words + ".remove")));
        return "directory/line";
    }

    /** The same for a row that is not taken away. */
    String lasting(
            Model model,
            Body body,
            String words,
            @Nullable Long id,
            String path,
            Form form,
            List<Field> fields,
            String anchor) {
        model.addAttribute("page", page(body, words, id, path, form, fields, anchor));
        return "directory/line";
    }

    private static LinePage page(
            Body body, String words, @Nullable Long id, String path, Form form, List<Field> fields, String anchor) {
        String url = url(body);
        boolean stale = id != null && !form.general().isEmpty();
        String title = Words.t(words + (id == null ? ".new" : ".change"));
        return LinePage.of(
                crumbs(body, title),
                title,
                Words.optional(words + ".lead"),
                url + path + (id == null ? "" : "/" + id),
                stale ? form.seen(body.head().version()) : form,
                fields,
                url + anchor);
    }

    String ask(Model model, Body body, String words, String what, String path) {
        String url = url(body);
        model.addAttribute(
                "page",
                new AskPage(
                        crumbs(body, Words.t(words + ".remove")),
                        Words.t(words + ".remove"),
                        what,
                        Words.t(words + ".remove.text"),
                        url + path + "/fjern",
                        Words.t("directory.upkeep.remove.yes"),
                        url + path));
        return "directory/ask";
    }

    /** Back to the body's page; null where the form is to be shown again, with what is wrong in it. */
    @Nullable
    String after(Upkeep outcome, String field, String anchor, BindingResult errors, RedirectAttributes redirect) {
        return switch (outcome) {
            case Upkeep.Kept(long number) -> Notice.after(redirect, "directory.saved", "/samarbeid/" + number + anchor);
            case Upkeep.Overlaps overlaps -> {
                errors.rejectValue(field, "said", overlap(overlaps));
                yield null;
            }
            case Upkeep.Stale() -> {
                errors.reject("form.stale");
                yield null;
            }
            case Upkeep.NotYours() -> throw new Refusal.NotFound();
        };
    }

    /** Who is in the way, and when. */
    static String overlap(Upkeep.Overlaps overlaps) {
        String period = Words.period(overlaps.when());
        return Words.t(
                overlaps.who().isEmpty() ? "directory.upkeep.overlaps.someone" : "directory.upkeep.overlaps.who",
                overlaps.who(),
                period.isEmpty() ? Words.t("directory.upkeep.always") : period);
    }

    static void check(UpkeepForms.Dated form, BindingResult errors) {
        if (form.isBackwards()) errors.rejectValue("to", "directory.upkeep.backwards");
    }

    /** The organisation of this name; noted in the form where it is not clear. */
    @Nullable
    Long organisation(Visitor visitor, @Nullable String name, BindingResult errors) {
        return who.organisation(visitor, name).orReject(errors, "organisation");
    }

    /** The person of this name; noted in the form where it is not clear. */
    @Nullable
    Long person(Visitor visitor, String written, BindingResult errors) {
        return who.person(visitor, written).orReject(errors, "person");
    }

    /** What a form shows of the organisation that stands there: a name that means just this one. */
    String called(Visitor visitor, long organisation, String name) {
        return who.called(visitor, organisation, name);
    }

    /** Those of the organisation the seat is for, or of all members: suggested before anything is typed. */
    List<Option> candidates(Visitor visitor, Body body, Body.Seat seat) {
        List<Long> from = seat.organisation() != null
                ? List.of(seat.organisation().number())
                : body.members().stream().map(Body.Member::organisation).toList();
        return people.list(visitor, new PersonQueries.Filter("", from), MOST_SUGGESTED, 0).stream()
                .map(row -> new Option("", row.name()))
                .distinct()
                .toList();
    }

    private static List<Crumb> crumbs(Body body, String title) {
        return List.of(
                new Crumb(Words.t("directory.bodies"), "/samarbeid"),
                new Crumb(body.head().title(), url(body)),
                Crumb.here(title));
    }

    static String url(Body body) {
        return "/samarbeid/" + body.number();
    }
}
