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
import no.samskap.accounts.SignIn.Provider;
import no.samskap.web.Shell;
import no.samskap.web.Words;

/** @param failed whether a sign-in at a provider was just broken off */
public record SignInPage(List<Provider> providers, List<DemoPerson> demoPeople, String wanted, boolean failed) {
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
