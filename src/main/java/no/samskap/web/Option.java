package no.samskap.web;

/**
 * One of the answers a field offers.
 *
 * @param help what it means, where the label does not say it all
 * @param count how many there are of it, where the field is a filter
 */
public record Option(String value, String label, String help, long count) {
    public Option(String value, String label) {
        this(value, label, "", 0);
    }

    public Option(String value, String label, String help) {
        this(value, label, help, 0);
    }
}
