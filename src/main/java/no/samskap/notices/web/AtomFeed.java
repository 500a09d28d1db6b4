package no.samskap.notices.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.samskap.documents.Xml;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;

/**
 * Records as an Atom feed (RFC 4287). A record's id is its address for good, so that a reader knows it again after it changed.
 */
final class AtomFeed {
    private final StringBuilder xml = new StringBuilder();
    private final String site;
    private final Kinds kinds;

    private AtomFeed(String site, Kinds kinds) {
        this.site = site;
        this.kinds = kinds;
    }

    /**
     * @param self the feed's own address, a path on this site
     * @param page where people read the same, a path on this site
     * @param none when an empty feed was last changed
     */
    static String of(
            String site, Kinds kinds, String title, String self, String page, List<RecordHead> records, Instant none) {
        AtomFeed feed = new AtomFeed(site, kinds);
        feed.xml
                .append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(Words.language().code())
                .append("\">\n");
        feed.element("id", site + self);
        feed.element("title", title);
        feed.element(
                "updated", iso(records.isEmpty() ? none : records.getFirst().changedAt()));
        feed.link("self", self);
        feed.link("alternate", page);
        feed.author(Words.t("product"));
        records.forEach(feed::entry);
        feed.xml.append("</feed>\n");
        return feed.xml.toString();
    }

    private void entry(RecordHead head) {
        String owner = head.ownerTitle();
        xml.append("<entry xml:lang=\"").append(head.language().code()).append("\">\n");
        element("id", site + "/post/" + head.number());
        element("title", head.title());
        element("updated", iso(head.changedAt()));
        element("published", iso(head.createdAt()));
        link("alternate", kinds.address(head));
        xml.append("<category term=\"")
                .append(Xml.text(head.kind()))
                .append("\" label=\"")
                .append(Xml.text(Words.t("kind." + head.kind())))
                .append("\"/>\n");
        if (owner != null) author(owner);
        if (!head.summary().isEmpty()) element("summary", head.summary());
        xml.append("</entry>\n");
    }

    private void author(String name) {
        xml.append("<author>");
        element("name", name);
        xml.append("</author>\n");
    }

    private void element(String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(Xml.text(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void link(String rel, String path) {
        xml.append("<link rel=\"")
                .append(rel)
                .append("\" href=\"")
                .append(Xml.text(site + path))
                .append("\"/>\n");
    }

    private static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
