package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A list as it was asked for: filters, order and page, all in the address, so that a list can be shared, bookmarked and
 * gone back to. A module says which filters and orders it knows; others are passed over.
 *
 * @param sorts the orders there are, the usual one first
 * @param facets the choices there are, with how many each would show
 * @param total how many there are on all pages
 */
public record Listing(ListAddress address, List<Option> sorts, List<Facet> facets, long total) {
    /** Rows on a page when nothing else is asked for, and at most. */
    public static final int PAGE_SIZE = 25;

    public static final int LARGEST_PAGE = 100;

    /** In characters. */
    public static final int SEARCH_TEXT_LIMIT = 500;

    /** A filter with its choices. */
    public record Facet(String parameter, String label, List<Choice> choices) {
        public Field field() {
            return new Field(
                    parameter,
                    "f-" + parameter,
                    Field.Kind.FACET,
                    label,
                    "",
                    choices.stream().filter(Choice::chosen).map(Choice::value).toList(),
                    "",
                    "",
                    false,
                    0,
                    choices.stream()
                            .map(choice -> new Option(choice.value(), choice.label(), "", choice.count()))
                            .toList());
        }
    }

    public record Choice(String value, String label, long count, boolean chosen) {}

    /** A filter in force, with the address of the list without it. */
    public record Chosen(String label, String withoutUrl) {}

    /** Reads the address. The first of the sorts is the usual one. */
    public static Listing asked(
            String path, MultiValueMap<String, String> parameters, List<String> known, List<Option> sorts) {
        return asked(path, parameters, known, sorts, ListAddress.Names.OF_PAGES);
    }

    /** Reads the address of a list of the API, by what its handler says it is {@link Listed} by. */
    public static Listing askedOfApi(MultiValueMap<String, String> parameters) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler))
            throw new IllegalStateException("A list is asked for through its handler");
        Listed listed = handler.getMethodAnnotation(Listed.class);
        if (listed == null) throw new IllegalStateException("A list says what it is listed by: " + handler);
        List<Option> sorts = Arrays.stream(listed.sorts())
                .map(sort -> new Option(sort, sort))
                .toList();
        return asked(request.getRequestURI(), parameters, List.of(listed.by()), sorts, ListAddress.Names.OF_API);
    }

    private static Listing asked(
            String path,
            MultiValueMap<String, String> parameters,
            List<String> known,
            List<Option> sorts,
            ListAddress.Names names) {
        return new Listing(ListAddress.read(path, parameters, known, sorts, names), sorts, List.of(), 0);
    }

    public String path() {
        return address.path();
    }

    /** What was chosen, by parameter. */
    public Map<String, List<String>> filters() {
        return address.filters();
    }

    public String sort() {
        return isUsualSort() ? usualSort() : address.sort();
    }

    public int page() {
        return address.page();
    }

    /** Rows on a page. */
    public int size() {
        return address.size();
    }

    /** A value of a facet with how many there are, chosen here or not. */
    public Choice choice(String filter, String value, String label, @Nullable Long count) {
        return new Choice(
                value, label, count == null ? 0 : count, chosen(filter).contains(value));
    }

    /**
     * Those of the values that there are any of, in their order.
     *
     * @param words their names are the messages {@code <words>.<value>}
     */
    public List<Choice> choices(String filter, String words, Enum<?>[] values, Map<String, Long> counts) {
        return Arrays.stream(values)
                .filter(value -> counts.containsKey(value.name()))
                .map(value ->
                        choice(filter, value.name(), Words.t(words + "." + value.name()), counts.get(value.name())))
                .toList();
    }

    /**
     * Those of the values that there are any of, and those that are chosen, in the order of the names.
     *
     * @param names of the values; one without a name is left out
     */
    public List<Choice> named(String filter, Map<Long, String> names, Map<Long, Long> counts) {
        return names.entrySet().stream()
                .map(each -> choice(filter, String.valueOf(each.getKey()), each.getValue(), counts.get(each.getKey())))
                .filter(choice -> choice.count() > 0 || choice.chosen())
                .toList();
    }

    public Listing with(List<Facet> foundFacets, long foundTotal) {
        return new Listing(address, sorts, foundFacets, foundTotal);
    }

    private Listing at(ListAddress otherAddress) {
        return new Listing(otherAddress, sorts, facets, total);
    }

    /** With parameters that say how the list is shown; they follow to the other pages and to a list with other filters. */
    public Listing keeping(List<String> shown, MultiValueMap<String, String> parameters) {
        return at(address.keeping(shown, parameters));
    }

    /** With this many rows on a page where the address says nothing of it. */
    public Listing usually(int rows) {
        return size() == PAGE_SIZE ? at(address.ofSize(rows)) : this;
    }

    /** The same filters on another page that shows the same list in its own way. */
    public String urlAt(String otherPath) {
        return urlAt(otherPath, Map.of());
    }

    /** The address with one more filter, and without what is chosen of the same one. */
    public String urlAt(String otherPath, Map<String, String> narrowed) {
        Map<String, List<String>> all = new LinkedHashMap<>(filters());
        narrowed.forEach((name, value) -> all.put(name, List.of(value)));
        return address.at(otherPath).keeping(Map.of()).filtered(all).url();
    }

    /** The same list with more values of a filter beside those chosen of it: for filters that ask for all of their values. */
    public Listing also(String name, List<String> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(filters());
        List<String> values = new ArrayList<>(chosen(name));
        more.stream().filter(value -> !values.contains(value)).forEach(values::add);
        all.put(name, values);
        return at(address.filtered(all));
    }

    /** The same list, shown in another way. */
    public Listing showing(Map<String, List<String>> how) {
        return at(address.keeping(how));
    }

    public List<String> shown(String parameter) {
        return address.kept().getOrDefault(parameter, List.of());
    }

    /** Hidden fields that carry how the list is shown through the form of its filters. */
    public List<Field> keptFields() {
        return hidden(address.kept());
    }

    /** Hidden fields that carry the filters through the form of how the list is shown. */
    public List<Field> filterFields() {
        return hidden(filters());
    }

    private static List<Field> hidden(Map<String, List<String>> parameters) {
        List<Field> fields = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> fields.add(Field.hidden(name, value))));
        return fields;
    }

    public List<String> chosen(String parameter) {
        return address.chosen(parameter);
    }

    /** Those of a filter's values that are record numbers. */
    public List<Long> chosenNumbers(String parameter) {
        return chosen(parameter).stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** Those of a filter's values that name one of an enum's constants. */
    public <E extends Enum<E>> List<String> chosenOf(String parameter, Class<E> type) {
        return chosen(parameter).stream()
                .filter(value -> Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> constant.name().equals(value)))
                .toList();
    }

    public String text() {
        List<String> given = chosen(address.names().text());
        return given.isEmpty() ? "" : given.getFirst();
    }

    public long offset() {
        return (long) (page() - 1) * size();
    }

    public int pages() {
        return (int) Math.max(1, (total + size() - 1) / size());
    }

    /** Whether there is anything to filter by. */
    public boolean hasChoices() {
        return facets.stream().anyMatch(facet -> !facet.choices().isEmpty());
    }

    public boolean isFiltered() {
        return !filters().isEmpty();
    }

    public String pageUrl(int wanted) {
        return address.onPage(wanted).url();
    }

    public String nextUrl() {
        return pageUrl(page() + 1);
    }

    public String previousUrl() {
        return pageUrl(page() - 1);
    }

    public boolean hasNext() {
        return page() < pages();
    }

    public boolean hasPrevious() {
        return page() > 1;
    }

    public boolean isUsualSort() {
        return address.sort().isEmpty();
    }

    private String usualSort() {
        return sorts.isEmpty() ? "" : sorts.getFirst().value();
    }

    public String sortUrl(String wanted) {
        return address.sorted(wanted.equals(usualSort()) ? "" : wanted)
                .onPage(1)
                .url();
    }

    /** The first, the last and those around here; 0 stands for a gap. */
    public List<Integer> pageNumbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= pages(); number++) {
            boolean near = Math.abs(number - page()) <= 1 || number == 1 || number == pages();
            if (near) numbers.add(number);
            else if (numbers.getLast() != 0) numbers.add(0);
        }
        return numbers;
    }

    /** The same selection as a file: where a {@link ListFile} is registered for the list. */
    public String fileUrl(String ending) {
        String path = path();
        int view = path.indexOf('/', 1);
        String file = view < 0
                ? path + "/fil/" + ending
                : path.substring(0, view) + "/fil/" + path.substring(view + 1) + "." + ending;
        return address.at(file).url();
    }

    public String withoutFiltersUrl() {
        return filtered(Map.of());
    }

    /** The filters in force, each with the address without it. */
    public List<Chosen> inForce() {
        List<Chosen> all = new ArrayList<>();
        if (!text().isEmpty())
            all.add(new Chosen("«" + text() + "»", without(address.names().text(), text())));
        for (Facet facet : facets)
            for (Choice choice : facet.choices())
                if (choice.chosen())
                    all.add(new Chosen(
                            facet.label() + ": " + choice.label(), without(facet.parameter(), choice.value())));
        return all;
    }

    private String without(String parameter, String value) {
        Map<String, List<String>> rest = new LinkedHashMap<>(filters());
        List<String> left = new ArrayList<>(chosen(parameter));
        left.remove(value);
        if (left.isEmpty()) rest.remove(parameter);
        else rest.put(parameter, left);
        return filtered(rest);
    }

    private String filtered(Map<String, List<String>> otherFilters) {
        return address.filtered(otherFilters).onPage(1).url();
    }
}
