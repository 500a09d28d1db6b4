package no.samskap.sheets;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its numbers: columns that stand on each other, and lines across them.
 *
 * @param description the numbers in words, for whoever does not see the chart
 * @param corner what the categories are, above them in the table: the year
 */
public record Chart(String title, String description, String corner, List<String> categories, List<Series> series) {

    /** How several columns stand at a category. */
    public enum Columns {
        /** On each other: parts of a whole. */
        STACKED,
        /** Beside each other: what is compared. */
        BESIDE,
        /** Beside each other as bars from the left, where categories have long names. */
        LYING
    }

    /** @param values one for each category; null where there is none */
    public record Series(String name, boolean isLine, String color, List<@Nullable Long> values) {}

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series)
            if (each.values().size() != categories.size())
                throw new IllegalArgumentException(each.name() + " has not a value for each category");
    }

    public List<Series> columns() {
        return series.stream().filter(each -> !each.isLine()).toList();
    }

    public List<Series> lines() {
        return series.stream().filter(Series::isLine).toList();
    }

    /** The highest a column or a line reaches; at least 1. */
    public long highest() {
        long highest = 1;
        for (int i = 0; i < categories.size(); i++) {
            int place = i;
            long column = columns().stream()
                    .map(each -> each.values().get(place))
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum();
            long line = lines().stream()
                    .map(each -> each.values().get(place))
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            highest = Math.max(highest, Math.max(column, line));
        }
        return highest;
    }
}
