package no.samskap.records;

/**
 * A kind of record, registered by its module as a bean. Its names are the messages {@code kind.<code>} and
 * {@code kind.<code>.plural}.
 *
 * @param code as stored and as the API says it: {@code need}
 * @param path where its pages are: {@code /behov}
 * @param apiPath where the API has it: {@code /api/v1/needs}
 * @param order its place in lists of kinds
 * @param searchable whether the search box finds it, and it has a list of its own
 */
public record RecordKind(String code, String path, String apiPath, int order, boolean searchable) {
    public String address(long number) {
        return path + "/" + number;
    }
}
