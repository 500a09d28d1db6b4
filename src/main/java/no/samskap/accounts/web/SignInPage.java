package no.samskap.accounts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.accounts.Accounts.DemoPerson;
import no.samskap.accounts.Accounts.Held;
import no.samskap.accounts.Role;
import no.samskap.accounts.providers.Providers;
import no.samskap.web.Shell;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** @param failure why a sign-in at a provider just failed; null where none did */
public record SignInPage(
        List<Providers.Named> providers,
        List<DemoPerson> demoPeople,
        String wanted,
        @Nullable String failure) {
    /** People who belong together, by what they are first of all. */
    public record Group(String id, List<Person> people) {}

    public record Person(long number, String name, String initials, String role) {}

    public List<Group> groups() {
        Map<String, List<Person>> groups = new LinkedHashMap<>();
        for (DemoPerson person : demoPeople) {
            String place = person.roles().isEmpty()
                    ? "none"
                    : switch (person.roles().getFirst().role().place()) {
                        case ORGANISATION -> "organisations";
                        case BODY -> "bodies";
                        case SYSTEM -> "system";
                    };
            groups.computeIfAbsent(place, key -> new ArrayList<>())
                    .add(new Person(person.number(), person.name(), Shell.initials(person.name()), role(person)));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** What went wrong; empty where nothing did. */
    public String failed() {
        return switch (failure) {
            case null -> "";
            case "niva" -> Words.t("accounts.signIn.tooLow");
            case "borte" -> Words.t("accounts.signIn.away");
            default -> Words.t("accounts.signIn.failed");
        };
    }

    public String wantedEncoded() {
        return URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    private static String role(DemoPerson person) {
        return String.join(". ", person.roles().stream().map(SignInPage::say).toList());
    }

    private static String say(Held held) {
        String role = Words.t("accounts.role." + held.role().name());
        return held.role().place() == Role.Place.SYSTEM ? role : role + ", " + held.placeTitle();
    }
}
