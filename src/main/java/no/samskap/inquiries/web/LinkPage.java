package no.samskap.inquiries.web;

import no.samskap.inquiries.Links.Worth;

/**
 * Where a mailed link lands.
 *
 * @param action where its button leads; empty where the link is no good
 * @param button the message on the button
 * @param why the message on why it is no good
 */
public record LinkPage(String action, String button, String why) {
    static String why(Worth worth) {
        return switch (worth) {
            case Worth.Good ignored -> "";
            case Worth.Used() -> "inquiries.link.used";
            case Worth.Over() -> "inquiries.link.over";
            case Worth.Unknown() -> "inquiries.link.unknown";
        };
    }
}
