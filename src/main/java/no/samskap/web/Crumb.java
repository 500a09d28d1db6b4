package no.samskap.web;

/** A step on the way from the front page; the last one, where one is, has no path. */
public record Crumb(String label, String path) {
    public static Crumb here(String label) {
        return new Crumb(label, "");
    }
}
