package no.samskap.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks: a person, or nobody we know. What a visitor may read and do follows from the tokens alone: a record is
 * readable where its readers and the visitor's tokens meet, and may be changed where its editors and the tokens meet.
 *
 * @param person the person's record number, null for a stranger
 * @param tokens {@code public}, {@code members}, {@code person:77}, {@code org:5001}, {@code org:5001:edit},
 *     {@code org:5001:admin}, {@code body:3}, {@code body:3:edit}, {@code body:3:admin}, {@code researcher:5001},
 *     {@code student:5001}, {@code steering:3}, {@code assessor:3}, {@code admin}
 */
public record Visitor(@Nullable Long person, String name, Set<String> tokens) {
    public static final String PUBLIC = "public";
    public static final String MEMBERS = "members";
    public static final String ADMIN = "admin";

    public static final Visitor STRANGER = new Visitor(null, "", Set.of(PUBLIC));

    private static final ScopedValue<Visitor> CURRENT = ScopedValue.newInstance();

    public Visitor {
        tokens = Set.copyOf(tokens);
    }

    /** Who acts on this thread; a stranger where nobody was named. */
    public static Visitor current() {
        return CURRENT.orElse(STRANGER);
    }

    /** Runs the work in this visitor's name: history and audit name this person. */
    public <T, X extends Throwable> T acts(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public static String reads(String what, long number) {
        return what + ":" + number;
    }

    public static String edits(String what, long number) {
        return what + ":" + number + ":edit";
    }

    public static String administers(String what, long number) {
        return what + ":" + number + ":admin";
    }

    /** The numbers of those whose roles this visitor gives and takes. */
    public List<Long> administered(String what) {
        return numbers(what + ":(\\d+):admin");
    }

    /** The numbers of those this visitor writes for. */
    public List<Long> edited(String what) {
        return numbers(what + ":(\\d+):edit");
    }

    private List<Long> numbers(String pattern) {
        Pattern token = Pattern.compile(pattern);
        return tokens.stream()
                .map(token::matcher)
                .filter(Matcher::matches)
                .map(number -> Long.valueOf(number.group(1)))
                .toList();
    }

    public boolean isSignedIn() {
        return person != null;
    }

    public boolean isAdministrator() {
        return tokens.contains(ADMIN);
    }

    public boolean holds(String token) {
        return tokens.contains(token);
    }

    public boolean holdsAnyOf(String... wanted) {
        return Arrays.stream(wanted).anyMatch(tokens::contains);
    }

    public boolean mayEditFor(long organisation) {
        return holdsAnyOf(edits("org", organisation), ADMIN);
    }

    public Optional<Long> whenSignedIn() {
        return Optional.ofNullable(person);
    }

    /** As a PostgreSQL array parameter, always in the same order, so that it can also be a cache key. */
    public String[] tokenArray() {
        return new TreeSet<>(tokens).toArray(String[]::new);
    }
}
