package no.samskap.inquiries.web;

import java.util.Arrays;
import java.util.Optional;

/** A page of the form. Names are the messages {@code inquiries.step.<name>}. */
public enum Step {
    WHO("hvem"),
    WHAT("hva"),
    ETHICS("etikk"),
    NEEDS("behov"),
    RECEIVERS("mottakere"),
    SEND("send");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    static Optional<Step> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    public String address(long inquiry) {
        return "/henvendelser/" + inquiry + "/" + path;
    }

    public Step next() {
        return switch (this) {
            case WHO -> WHAT;
            case WHAT -> ETHICS;
            case ETHICS -> NEEDS;
            case NEEDS -> RECEIVERS;
            case RECEIVERS, SEND -> SEND;
        };
    }

    /** Where a field is written. */
    public static Step of(String field) {
        return switch (field) {
            case "title", "asker", "institution", "supervisor" -> WHO;
            case "rek", "sikt", "dpia" -> ETHICS;
            case "receivers" -> RECEIVERS;
            default -> WHAT;
        };
    }
}
