package no.samskap.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The address of a list: read from what was asked for, and written for each link to the same list with something changed.
 *
 * @param filters what was chosen, by parameter
 * @param kept what else the address says: how the list is shown, not what is in it
 * @param sort empty for the usual order
 */
record ListAddress(
        String path,
        Map<String, List<String>> filters,
        Map<String, List<String>> kept,
        String sort,
        int page,
        int size,
        Names names) {
    private static final int MOST_VALUES = 50;

    /** What the parameters are called. */
    record Names(String text, String sort, String page, String size) {
        static final Names OF_PAGES = new Names("q", "sorter", "side", "antall");
        static final Names OF_API = new Names("text", "sort", "page", "size");
    }

    /**
     * @param known the filters there are; others are passed over
     * @param sorts the orders there are, the usual one first
     */
    static ListAddress read(
            String path,
            MultiValueMap<String, String> parameters,
            List<String> known,
            List<Option> sorts,
            Names names) {
        String wanted = parameters.getFirst(names.sort());
        return new ListAddress(
                path,
                values(
                        parameters,
                        known,
                        given -> given.map(value -> value.replace("\0", "").strip()) // the database keeps no NUL
                                .map(value -> value.substring(0, Math.min(value.length(), Listing.SEARCH_TEXT_LIMIT)))),
                Map.of(),
                sorts.stream()
                        .skip(1)
                        .map(Option::value)
                        .filter(value -> value.equals(wanted))
                        .findFirst()
                        .orElse(""),
                within(parameters.getFirst(names.page()), 1, 1, 100_000),
                within(parameters.getFirst(names.size()), Listing.PAGE_SIZE, 1, Listing.LARGEST_PAGE),
                names);
    }

    /** @param shown the parameters that say how the list is shown */
    ListAddress keeping(List<String> shown, MultiValueMap<String, String> parameters) {
        return keeping(values(
                parameters,
                shown,
                given -> given.map(String::strip).filter(value -> value.length() <= Listing.SEARCH_TEXT_LIMIT)));
    }

    private static Map<String, List<String>> values(
            MultiValueMap<String, String> parameters, List<String> names, UnaryOperator<Stream<String>> cleaned) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String name : names) {
            List<String> values = cleaned.apply(parameters.getOrDefault(name, List.of()).stream())
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) all.put(name, values);
        }
        return all;
    }

    private static int within(@Nullable String text, int usual, int least, int most) {
        if (text == null || !text.matches("\\d{1,9}")) return usual;
        return Math.clamp(Long.parseLong(text), least, most);
    }

    List<String> chosen(String filter) {
        return filters.getOrDefault(filter, List.of());
    }

    String url() {
        Map<String, List<String>> all = new LinkedHashMap<>(filters);
        all.putAll(kept);
        if (!sort.isEmpty()) all.put(names.sort(), List.of(sort));
        if (size != Listing.PAGE_SIZE) all.put(names.size(), List.of(String.valueOf(size)));
        if (page > 1) all.put(names.page(), List.of(String.valueOf(page)));
        return Paths.asking(path, all);
    }

    /** The same list elsewhere, from its beginning. */
    ListAddress at(String otherPath) {
        return new ListAddress(otherPath, filters, kept, sort, 1, Listing.PAGE_SIZE, names);
    }

    ListAddress filtered(Map<String, List<String>> otherFilters) {
        return new ListAddress(path, otherFilters, kept, sort, page, size, names);
    }

    ListAddress keeping(Map<String, List<String>> how) {
        return new ListAddress(path, filters, how, sort, page, size, names);
    }

    ListAddress sorted(String otherSort) {
        return new ListAddress(path, filters, kept, otherSort, page, size, names);
    }

    ListAddress onPage(int otherPage) {
        return new ListAddress(path, filters, kept, sort, otherPage, size, names);
    }

    ListAddress ofSize(int rows) {
        return new ListAddress(path, filters, kept, sort, page, rows, names);
    }
}
