package no.samskap.notices.web;

import java.util.List;
import no.samskap.web.Form;

/**
 * @param open tasks that wait
 * @param away tasks that are put off or handed over
 * @param unread how many notices were not read
 */
public record InboxPage(List<TaskRow> open, List<TaskRow> away, List<NoticeRow> notices, long unread, Form takeBack) {
    /**
     * A task, ready to print.
     *
     * @param when by when, or until when it is put off; may be empty
     * @param with who handed it over or has taken it, and what they wrote; may be empty
     */
    public record TaskRow(
            String key,
            String label,
            String title,
            String language,
            String address,
            String note,
            String when,
            boolean overdue,
            String with) {}

    /** @param otherTitle what came of it; empty where nothing did */
    public record NoticeRow(
            String kind,
            String title,
            String language,
            String address,
            String what,
            String otherTitle,
            String otherLanguage,
            String otherAddress,
            String at,
            boolean unread) {}
}
