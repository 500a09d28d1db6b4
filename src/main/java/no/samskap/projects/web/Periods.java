package no.samskap.projects.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.samskap.core.PartialDate;
import no.samskap.projects.Project;
import no.samskap.projects.web.ProjectPage.Bar;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** Periods in words, as exact as they are known, and drawn within the project's years. */
public final class Periods {
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate today;

    private Periods(LocalDate first, LocalDate last, LocalDate today) {
        this.first = first;
        this.last = last;
        this.today = today;
    }

    /** From the first to the last day that the project or one of its partners names; today where it has not ended. */
    static Periods of(Project project, LocalDate today) {
        List<LocalDate> firsts = new ArrayList<>();
        List<LocalDate> lasts = new ArrayList<>();
        if (project.starts() != null) firsts.add(project.starts().first());
        if (project.ends() != null) lasts.add(project.ends().last());
        for (Project.Partner partner : project.partners()) {
            if (partner.from() != null) firsts.add(partner.from().first());
            if (partner.to() != null) lasts.add(partner.to().last());
        }
        LocalDate first = firsts.stream().min(LocalDate::compareTo).orElse(today.withDayOfYear(1));
        LocalDate last = lasts.stream().max(LocalDate::compareTo).orElse(today);
        return new Periods(first, last.isAfter(first) ? last : first.plusYears(1), today);
    }

    /** Whole years, for many projects at once. */
    static Periods between(int firstYear, int lastYear, LocalDate today) {
        return new Periods(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31), today);
    }

    Bar bar(@Nullable PartialDate from, @Nullable PartialDate to) {
        int start = from == null ? 0 : Math.clamp(place(from.first()), 0, 98);
        int end = to == null ? 100 : Math.clamp(place(to.last()), start + 2, 100);
        String words = words(from, to);
        return new Bar(
                start, end - start, place(today), words.isEmpty() ? Words.t("projects.partner.wholePeriod") : words);
    }

    int place(LocalDate day) {
        return (int) (100 * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last));
    }

    public static String words(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from == null && to == null) return "";
        if (to == null) return Words.t("period.from", Words.date(Objects.requireNonNull(from)));
        if (from == null) return Words.t("period.to", Words.date(to));
        return from.equals(to) ? Words.date(from) : Words.date(from) + " – " + Words.date(to);
    }
}
