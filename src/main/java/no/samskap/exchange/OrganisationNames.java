package no.samskap.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * Finds organisations by what people call them, while a file is looked through. A name that several have is written with the
 * number of the one meant: {@code Institutt for sosialt arbeid #5012}.
 */
final class OrganisationNames {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)\\s*#(\\d{1,18})");
    private static final Pattern BRACKETED = Pattern.compile("(.*?)\\s*\\((\\d{1,18})\\)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+[-–/]\\s+");
    private static final double ALIKE = 0.6;
    /** Better than most that only share letters. */
    private static final double SLIP = 0.95;
    /** Looking for what was meant takes long; a file that is wrong throughout is told so by fewer. */
    private static final int MOST_SUGGESTIONS = 200;

    private final Organisations organisations;
    private final Visitor visitor;
    private final Map<String, Long> byName = new HashMap<>();
    private final Map<Long, String> byNumber = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, Found> asked = new HashMap<>();
    private int suggestions;

    /** @param suggestion what may have been meant; empty where nothing is like it */
    record Found(@Nullable Long number, boolean isAmbiguous, String suggestion) {}

    OrganisationNames(Organisations organisations, Visitor visitor) {
        this.organisations = organisations;
        this.visitor = visitor;
        List<Organisations.Called> all = organisations.called(visitor);
        for (Organisations.Called called : all) {
            String name = Vocabulary.folded(called.name());
            byNumber.put(called.number(), called.name());
            Long other = byName.putIfAbsent(name, called.number());
            if (other != null && other != called.number()) ambiguous.add(name);
        }
        // What stands above its units comes first: NTNU is the university, whatever its units call themselves.
        for (Organisations.Called called : all) {
            if (!called.shortName().isBlank())
                byName.putIfAbsent(Vocabulary.folded(called.shortName()), called.number());
            if (called.organisationNumber() != null) byName.putIfAbsent(called.organisationNumber(), called.number());
        }
    }

    Found find(String written) {
        return asked.computeIfAbsent(written, this::look);
    }

    private Found look(String written) {
        Matcher numbered = NUMBERED.matcher(written);
        if (numbered.matches()) {
            long number = Long.parseLong(numbered.group(2));
            boolean known = byNumber.containsKey(number)
                    || organisations.find(visitor, number).isPresent();
            return new Found(known ? number : null, false, "");
        }
        String name = Vocabulary.folded(written);
        if (ambiguous.contains(name)) return new Found(null, true, "");
        Long number = byName.get(name);
        if (number == null) number = place(name);
        if (number == null) number = organisations.named(visitor, written).orElse(null);
        if (number == null) number = suggested(written);
        if (number == null) number = inTwoLanguages(written);
        return new Found(number, false, number == null ? suggestion(name) : "");
    }

    /** A municipality or county that is called by its place alone. */
    private @Nullable Long place(String name) {
        Long municipality = byName.get(name + "kommune");
        return municipality == null ? byName.get(name + "fylkeskommune") : municipality;
    }

    /** As official lists name municipalities that have a Sami or Kven name too: {@code Trondheim - Tråante}. */
    private @Nullable Long inTwoLanguages(String written) {
        List<Long> places = BETWEEN_NAMES
                .splitAsStream(written)
                .map(part -> place(Vocabulary.folded(part)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return places.size() == 1 ? places.getFirst() : null;
    }

    /** A name that several have, as forms suggest it: with its number in brackets. */
    private @Nullable Long suggested(String written) {
        Matcher bracketed = BRACKETED.matcher(written);
        if (!bracketed.matches()) return null;
        long number = Long.parseLong(bracketed.group(2));
        String name = byNumber.get(number);
        return name != null && Vocabulary.folded(name).equals(Vocabulary.folded(bracketed.group(1))) ? number : null;
    }

    private String suggestion(String name) {
        if (suggestions++ > MOST_SUGGESTIONS) return "";
        return byName.entrySet().stream()
                .map(entry -> Map.entry(likeness(entry.getKey(), name), entry.getValue()))
                .filter(entry -> entry.getKey() >= ALIKE)
                .max(Comparator.comparingDouble(Map.Entry::getKey))
                .flatMap(entry -> Optional.ofNullable(byNumber.get(entry.getValue())))
                .orElse("");
    }

    /** A municipality is often called by its place alone, and a slip of the finger changes one letter or turns two about. */
    private static double likeness(String name, String written) {
        double shared = Vocabulary.likeness(name, written);
        return Vocabulary.isSlip(name, written) || Vocabulary.isSlip(name, written + "kommune")
                ? Math.max(shared, SLIP)
                : shared;
    }

    /** As a file names it, so that it is found again. */
    String written(long number, String title) {
        return ambiguous.contains(Vocabulary.folded(title)) ? title + " #" + number : title;
    }

    /** Empty where it is closed or may not be seen. */
    String title(long number) {
        return byNumber.getOrDefault(number, "");
    }
}
