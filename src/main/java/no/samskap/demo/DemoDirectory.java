package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.localized;
import static no.samskap.demo.DemoData.localizedOrNull;
import static no.samskap.demo.DemoData.one;
import static no.samskap.demo.DemoData.period;
import static no.samskap.demo.DemoData.rows;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;
import static no.samskap.demo.DemoData.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.accounts.AccessRequests;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Invitations;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.Role;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.BodyLine;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.directory.NewOrganisation;
import no.samskap.directory.NewPerson;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.directory.Person;
import no.samskap.directory.Saving;
import no.samskap.directory.Upkeep;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The demo's organisations beyond those that come with the program, its invented people, their roles, and its bodies. */
@Component
class DemoDirectory {
    private static final LocalDate ROLES_SINCE = LocalDate.of(2022, 1, 1);

    private final Organisations organisations;
    private final People people;
    private final Bodies bodies;
    private final BodyUpkeep upkeep;
    private final Themes themes;
    private final Accounts accounts;
    private final MailAddresses addresses;
    private final AccessRequests requests;
    private final Invitations invitations;

    DemoDirectory(
            Organisations organisations,
            People people,
            Bodies bodies,
            BodyUpkeep upkeep,
            Themes themes,
            Accounts accounts,
            MailAddresses addresses,
            AccessRequests requests,
            Invitations invitations) {
        this.organisations = organisations;
        this.people = people;
        this.bodies = bodies;
        this.upkeep = upkeep;
        this.themes = themes;
        this.accounts = accounts;
        this.addresses = addresses;
        this.requests = requests;
        this.invitations = invitations;
    }

    /** The invented administrator in whose name the demo is written. */
    Visitor administrator() {
        for (JsonNode account : each(one(".", "accounts.json"))) {
            JsonNode invented = account.get("invented");
            if (invented == null) continue;
            long person = people.register(text(invented, "givenName"), text(invented, "familyName"), true);
            open(person, text(invented, "givenName") + " " + text(invented, "familyName"));
            accounts.give(person, Role.SYSTEM_ADMINISTRATOR, null, ROLES_SINCE);
            accounts.offerInDemo(person, 1000);
            return accounts.visitor(person).orElseThrow();
        }
        throw new IllegalStateException("demo/accounts.json names an administrator");
    }

    void load(Visitor visitor, String source) {
        rows(source, "organisations.json").forEach(row -> addOrganisation(visitor, row));
        rows(source, "people.json").forEach(row -> addPerson(visitor, row));
        JsonNode body = one(source, "body.json");
        addBody(visitor, body);
        each(body.get("plans")).forEach(plan -> addPlan(visitor, body(text(body, "key")), plan));
    }

    void giveRoles(Visitor visitor) {
        int order = 0;
        for (JsonNode account : each(one(".", "accounts.json"))) {
            if (account.get("invented") != null) continue;
            long person = person(text(account, "person"));
            Person found = people.find(visitor, person).orElseThrow();
            open(person, found.head().title());
            addresses.learn(person, found.email());
            for (JsonNode held : each(account.get("roles"))) {
                Role role = Role.valueOf(text(held, "role"));
                Long place = role.place() == Role.Place.BODY
                        ? Long.valueOf(body(text(held, "body")))
                        : organisation(text(held, "organisation"));
                accounts.give(person, role, place, ROLES_SINCE);
            }
            if (account.get("offered").asBoolean()) accounts.offerInDemo(person, order++);
        }
        each(one(".", "accounts.json")).forEach(this::askAndInvite);
    }

    /** Somebody waits for an answer from an administrator, who has invited another. */
    private void askAndInvite(JsonNode account) {
        JsonNode asks = account.get("asks");
        if (asks != null)
            requests.ask(
                    signedIn(account),
                    organisation(text(asks, "organisation")),
                    Role.valueOf(text(asks, "role")),
                    text(asks, "note"));
        JsonNode invites = account.get("invites");
        if (invites != null)
            invitations.invite(
                    signedIn(account),
                    organisation(text(invites, "organisation")),
                    Role.valueOf(text(invites, "role")),
                    text(invites, "email"));
    }

    private Visitor signedIn(JsonNode account) {
        return accounts.visitor(person(text(account, "person"))).orElseThrow();
    }

    long organisation(String reference) {
        return organisations
                .byReference(reference)
                .orElseThrow(() -> new IllegalStateException("The demo names an unknown organisation: " + reference));
    }

    @Nullable
    Long organisationOrNull(Optional<String> reference) {
        return reference.map(this::organisation).orElse(null);
    }

    long person(String reference) {
        return people.byReference(reference)
                .orElseThrow(() -> new IllegalStateException("The demo names an unknown person: " + reference));
    }

    long body(String reference) {
        return bodies.byReference(reference)
                .orElseThrow(() -> new IllegalStateException("The demo names an unknown body: " + reference));
    }

    /** The body's focus area of this reference. */
    @Nullable
    Long focusArea(Visitor visitor, long body, Optional<String> reference) {
        if (reference.isEmpty()) return null;
        return bodies.focusAreas(visitor, body).stream()
                .filter(area -> area.reference().equals(reference.get()))
                .map(Body.FocusArea::id)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The demo names an unknown focus area: " + reference.get()));
    }

    private void open(long person, String name) {
        accounts.open(person, name);
    }

    private void addOrganisation(Visitor visitor, JsonNode row) {
        Long partOf = organisationOrNull(given(row, "partOf"));
        done(organisations.add(
                visitor,
                NewOrganisation.named(
                        Organisation.Form.valueOf(text(row, "form")),
                        text(row, "key"),
                        text(row, "name"),
                        text(row, "shortName"),
                        partOf)));
    }

    private void addPerson(Visitor visitor, JsonNode row) {
        List<NewPerson.Affiliation> affiliations = each(row.get("affiliations")).stream()
                .map(at -> new NewPerson.Affiliation(
                        organisation(text(at, "organisation")),
                        given(at, "form").map(AffiliationForm::valueOf).orElse(AffiliationForm.ORDINARY),
                        text(at, "position"),
                        whole(at, "percent"),
                        period(at)))
                .toList();
        done(people.register(
                visitor,
                new NewPerson(
                        text(row, "key"),
                        text(row, "givenName"),
                        text(row, "familyName"),
                        text(row, "email"),
                        true,
                        Language.of(text(row, "language")).orElse(Language.BOKMAL),
                        affiliations)));
    }

    private void addBody(Visitor visitor, JsonNode row) {
        done(bodies.add(
                visitor,
                new NewBody(
                        text(row, "key"),
                        Body.Form.valueOf(text(row, "form")),
                        text(row, "name"),
                        DemoData.language(row),
                        text(row, "summary"),
                        texts(row.get("mandate")),
                        text(row, "source"),
                        Set.of(),
                        each(row.get("periods")).stream()
                                .map(each -> new NewBody.AgreementPeriod(localized(each.get("name")), period(each)))
                                .toList(),
                        each(row.get("members")).stream()
                                .map(each -> new NewBody.Member(
                                        organisation(text(each, "organisation")),
                                        Body.Membership.valueOf(text(each, "role")),
                                        period(each)))
                                .toList(),
                        each(row.get("focusAreas")).stream()
                                .map(each -> new NewBody.FocusArea(
                                        text(each, "key"),
                                        localized(each.get("name")),
                                        localizedOrNull(each, "note"),
                                        period(each)))
                                .toList(),
                        each(row.get("committees")).stream()
                                .map(each -> new NewBody.Committee(
                                        localized(each.get("name")),
                                        localizedOrNull(each, "purpose"),
                                        given(each, "focusArea").orElse(null),
                                        seats(each)))
                                .toList())));
    }

    private void addPlan(Visitor visitor, long body, JsonNode plan) {
        BodyLine.Plan line = new BodyLine.Plan(
                organisation(text(plan, "organisation")),
                text(plan, "title"),
                text(plan, "url"),
                period(plan),
                texts(plan.get("themes")).stream()
                        .map(name -> themes.named(name).map(Theme::id).orElseThrow())
                        .toList());
        if (!(upkeep.keepPlan(visitor, body, null, null, line) instanceof Upkeep.Kept))
            throw new IllegalStateException("The demo's plan could not be kept: " + line);
    }

    private List<NewBody.Seat> seats(JsonNode committee) {
        return each(committee.get("seats")).stream()
                .map(seat -> new NewBody.Seat(
                        given(seat, "person").map(this::person).orElse(null),
                        Body.Role.valueOf(text(seat, "role")),
                        text(seat, "title"),
                        organisationOrNull(given(seat, "organisation")),
                        period(seat),
                        each(seat.get("before")).stream()
                                .map(term -> new NewBody.Term(person(text(term, "person")), period(term)))
                                .toList()))
                .toList();
    }

    /** What comes with the program stays as it is where the demo names it again. */
    private static void done(Saving outcome) {
        if (!(outcome instanceof Saving.Saved) && !(outcome instanceof Saving.AlreadyThere))
            throw new IllegalStateException("The demo could not be loaded: " + outcome);
    }
}
