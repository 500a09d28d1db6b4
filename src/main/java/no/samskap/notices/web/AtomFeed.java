package no.samskap.notices.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;

/** Records as an Atom feed (RFC 4287). A record's id is its address for good, so that a reader knows it again after it changed. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String site;
    private final Kinds kinds;

    AtomFeed(String site, Kinds kinds) {
        this.site = site;
        this.kinds = kinds;
    }

    /**
     * @param self the feed's own address, a path on this site
     * @param page where people read the same, a path on this site
     */
    String of(String title, String self, String page, List<RecordHead> records, Instant none) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", Words.language().code());
            element(xml, "id", site + self);
            element(xml, "title", title);
            element(xml, "updated", iso(records.isEmpty() ? none : records.getFirst().changedAt()));
            link(xml, "self", self);
            link(xml, "alternate", page);
            xml.writeStartElement("author");
            element(xml, "name", Words.t("product"));
            xml.writeEndElement();
            for (RecordHead head : records) entry(xml, head);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text can be written", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, RecordHead head) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", head.language().code());
        element(xml, "id", site + "/post/" + head.number());
        element(xml, "title", head.title());
        element(xml, "updated", iso(head.changedAt()));
        element(xml, "published", iso(head.createdAt()));
        link(xml, "alternate", kinds.address(head));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", head.kind());
        xml.writeAttribute("label", Words.t("kind." + head.kind()));
        if (head.ownerTitle() != null) {
            xml.writeStartElement("author");
            element(xml, "name", head.ownerTitle());
            xml.writeEndElement();
        }
        if (!head.summary().isEmpty()) element(xml, "summary", head.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String rel, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", site + path);
    }

    /** XML has no place for most control characters, and no way to write them. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    private static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
