package no.samskap.impact;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Block;
import no.samskap.documents.Document.Bullets;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Span;
import no.samskap.impact.ImpactCase.Claim;
import no.samskap.impact.ImpactCase.Party;
import no.samskap.impact.ImpactCase.Picture;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A case as blocks of a document, in the language of the moment: for its own file, and for the reports that show it. */
@Component
public class StoryBlocks {
    private final Pictures pictures;
    private final String site;

    StoryBlocks(Pictures pictures, @Value("${samskap.address}") String site) {
        this.pictures = pictures;
        this.site = site;
    }

    /** A case as a file of its own. */
    public Document document(Visitor reader, ImpactCase told) {
        String teller = told.parties().stream().map(Party::name).collect(Collectors.joining(", "));
        return Words.in(
                told.head().language(),
                () -> new Document(
                        told.head().title(),
                        teller.isEmpty() ? Words.t("kind.impact_case") : Words.t("kind.impact_case") + ": " + teller,
                        told.head().language(),
                        Words.t("impact.file.note", String.valueOf(told.year()), site + path(told)),
                        new Document.WriterWords(Words.t("impact.file.contents"), Words.t("impact.file.page")),
                        of(reader, told, 1)));
    }

    private static String path(ImpactCase told) {
        return "/impact-case/" + told.number();
    }

    /**
     * The story without its title.
     *
     * @param level of the headings of its sections
     */
    public List<Block> of(Visitor reader, ImpactCase told, int level) {
        List<Block> blocks = new ArrayList<>();
        Picture picture = told.picture();
        if (picture != null)
            pictures.bytes(reader, told, picture.large())
                    .ifPresent(bytes -> blocks.add(new Document.Picture(
                            Base64.getEncoder().encodeToString(bytes),
                            picture.width(),
                            picture.height(),
                            picture.alternative(),
                            picture.credit().isEmpty() ? "" : Words.t("impact.picture.by", picture.credit()))));
        if (!told.head().summary().isEmpty())
            blocks.add(new Document.Paragraph(
                    Document.Style.BODY, List.of(Span.strong(told.head().summary()))));
        if (!told.parties().isEmpty())
            blocks.add(Document.note(Words.t(
                    "impact.file.together",
                    told.parties().stream().map(Party::name).collect(Collectors.joining(", ")))));
        List<Quotation> quotations = new ArrayList<>(told.consented());
        for (Section section : told.sections()) {
            if (section.text().isEmpty()) continue;
            blocks.add(new Heading(level, Words.t("impact.part." + section.part())));
            blocks.addAll(Document.written(section.text()));
            if (section.part() != Section.Part.SITUATION && !quotations.isEmpty())
                blocks.add(quote(quotations.removeFirst()));
        }
        quotations.forEach(quotation -> blocks.add(quote(quotation)));
        if (!told.claims().isEmpty()) {
            blocks.add(new Heading(level, Words.t("impact.claims.shown")));
            blocks.add(new Bullets(told.claims().stream().map(this::claim).toList()));
        }
        return blocks;
    }

    private static Document.Quote quote(Quotation quotation) {
        return new Document.Quote(
                quotation.key(),
                quotation.text(),
                quotation.speakerRole().isEmpty()
                        ? quotation.speakerName()
                        : quotation.speakerName() + ", " + quotation.speakerRole());
    }

    private List<Span> claim(Claim claim) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(claim.text()));
        if (!claim.isEvidenced()) spans.add(Span.of(" (" + Words.t("impact.notEvidenced") + ")"));
        else {
            spans.add(Span.of(" " + Words.t("impact.evidence.here") + " "));
            for (int i = 0; i < claim.evidence().size(); i++) {
                if (i > 0) spans.add(Span.of("; "));
                spans.add(span(claim.evidence().get(i)));
            }
            spans.add(Span.of("."));
        }
        return spans;
    }

    private Span span(Evidence evidence) {
        return switch (evidence) {
            case Evidence.OfRecord(long ignored, var head, String path) ->
                head == null ? Span.of(Words.t("impact.evidence.closed")) : Span.link(head.title(), site + path);
            case Evidence.OfFigure(long ignored, var shown) ->
                shown == null
                        ? Span.of(Words.t("impact.evidence.closedFigure"))
                        : Span.link(EvidenceWords.figure(shown), site + shown.path());
            case Evidence.Outside(long ignored, String title, String address, var seenOn) -> {
                String words = seenOn == null ? title : Words.t("impact.evidence.seen", title, Words.date(seenOn));
                yield address.isEmpty() ? Span.of(words) : Span.link(words, address);
            }
        };
    }
}
