package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.one;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;
import static no.samskap.demo.DemoData.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.accounts.Accounts;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.impact.CaseText;
import no.samskap.impact.Claims;
import no.samskap.impact.Evidence;
import no.samskap.impact.ImpactCase.Review;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.Pictures;
import no.samskap.impact.Quotation;
import no.samskap.impact.Quotations;
import no.samskap.impact.Reviews;
import no.samskap.impact.Saving;
import no.samskap.impact.Teller;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.indicators.Frameworks;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the agreement changed, told in three impact cases: two that everybody reads, and one that is being read by those in it. */
@Component
class DemoImpact {
    private static final int DAYS_TO_ANSWER = 14;

    private final DemoDirectory directory;
    private final DemoWork work;
    private final Accounts accounts;
    private final People people;
    private final ImpactCases cases;
    private final Claims claims;
    private final Quotations quotations;
    private final Reviews reviews;
    private final Pictures pictures;
    private final Frameworks frameworks;
    private final FrameworkQueries queries;

    DemoImpact(
            DemoDirectory directory,
            DemoWork work,
            Accounts accounts,
            People people,
            ImpactCases cases,
            Claims claims,
            Quotations quotations,
            Reviews reviews,
            Pictures pictures,
            Frameworks frameworks,
            FrameworkQueries queries) {
        this.directory = directory;
        this.work = work;
        this.accounts = accounts;
        this.people = people;
        this.cases = cases;
        this.claims = claims;
        this.quotations = quotations;
        this.reviews = reviews;
        this.pictures = pictures;
        this.frameworks = frameworks;
        this.queries = queries;
    }

    void load(String source) {
        JsonNode row = one(source, "impact.json");
        Visitor writer = accounts.visitor(directory.person(text(row, "writer"))).orElseThrow();
        long body = directory.body(text(row, "body"));
        for (JsonNode each : each(row.get("cases")))
            writer.acts(() -> {
                add(source, writer, body, each);
                return null;
            });
    }

    private void add(String source, Visitor writer, long body, JsonNode row) {
        long project = work.project(texts(row.get("projects")).getFirst());
        CaseText text = new CaseText(
                text(row, "title"),
                text(row, "summary"),
                Language.BOKMAL,
                row.get("year").asInt(),
                Set.copyOf(cases.origin(writer, project).orElseThrow().themes()));
        long number = saved(cases.begin(writer, new Teller.OfBody(body), text, project));
        for (String result : texts(row.get("results"))) saved(cases.addOrigin(writer, number, work.result(result)));
        for (Section.Part part : Section.Part.values())
            given(row.get("sections"), part.name())
                    .ifPresent(written -> saved(cases.write(writer, number, part, 0, written)));
        for (JsonNode claim : each(row.get("claims"))) claim(writer, body, number, claim);
        for (JsonNode quotation : each(row.get("quotations"))) quote(writer, number, quotation);
        if (row.has("picture")) picture(source, writer, number, row.get("picture"));
        for (JsonNode reader : each(row.get("readers"))) read(writer, number, reader);
        if (row.has("published")) saved(cases.publish(writer, number));
    }

    private void claim(Visitor writer, long body, long number, JsonNode row) {
        long claim = saved(claims.add(writer, number, text(row, "text")));
        for (String result : texts(row.get("results")))
            saved(claims.show(writer, number, claim, new Evidence.Said.OfRecord(work.result(result))));
        for (JsonNode figure : each(row.get("figures"))) {
            Framework framework = frameworks
                    .find(
                            writer,
                            queries.list(writer, new FrameworkQueries.Filter("", List.of(body)), 1, 0)
                                    .getFirst()
                                    .number())
                    .orElseThrow();
            long indicator = framework.indicators().stream()
                    .filter(each -> each.key().equals(text(figure, "indicator")))
                    .findFirst()
                    .orElseThrow()
                    .id();
            saved(claims.show(
                    writer,
                    number,
                    claim,
                    new Evidence.Said.OfFigure(framework.number(), indicator, whole(figure, "year"))));
        }
    }

    private void quote(Visitor writer, long number, JsonNode row) {
        long speaker = directory.person(text(row, "person"));
        long id = saved(quotations.quote(
                writer,
                number,
                new Quotations.Quoted(
                        text(row, "text"), speaker, people.nameOf(speaker).orElseThrow(), text(row, "role"))));
        if (row.has("how")) {
            saved(quotations.note(writer, number, id, text(row, "how"), LocalDate.parse(text(row, "on"))));
            return;
        }
        saved(quotations.ask(writer, number, id, cases.today().plusDays(DAYS_TO_ANSWER)));
        if (!row.has("given")) return;
        Visitor asked = accounts.visitor(speaker).orElseThrow();
        Quotation quotation = quotations.asked(asked, number, id).orElseThrow().quotation();
        asked.acts(() -> saved(quotations.answer(asked, number, id, quotation.version(), Quotations.Answer.YES, "")));
    }

    private void picture(String source, Visitor writer, long number, JsonNode row) {
        String file = text(row, "file");
        try {
            byte[] bytes = new ClassPathResource("demo/" + source + "/" + file).getContentAsByteArray();
            if (!(pictures.keep(writer, number, file, bytes, text(row, "alternative"), text(row, "credit"))
                    instanceof Pictures.Keeping.Kept))
                throw new IllegalStateException("A picture of the demo: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Visitor writer, long number, JsonNode row) {
        long person = directory.person(text(row, "person"));
        saved(reviews.ask(writer, number, person, cases.today().plusDays(DAYS_TO_ANSWER)));
        if (!row.has("answer")) return;
        Visitor reader = accounts.visitor(person).orElseThrow();
        reader.acts(() -> saved(
                reviews.answer(reader, number, Review.Answer.valueOf(text(row, "answer")), text(row, "comment"))));
    }

    private static long saved(Saving saving) {
        if (saving instanceof Saving.Saved(long number)) return number;
        throw new IllegalStateException("An impact case of the demo: " + saving);
    }
}
