package no.samskap.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import no.samskap.core.Language;
import no.samskap.mail.Composition.Block;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a letter's words into its text. A word is never read as text with places of its own. */
@Component
public class Composer {
    private final Texts texts;
    private final TemplateEngine templates;
    private final String address;

    Composer(Texts texts, TemplateEngine templates, @Value("${samskap.address}") String address) {
        this.texts = texts;
        this.templates = templates;
        this.address = address.replaceFirst("/+$", "");
    }

    Mail mail(LetterKind kind, Letter letter, String messageId, String unsubscribeUrl) {
        Composition composition =
                compose(kind, letter, texts.of(kind, letter.to().language()));
        StringOutput html = new StringOutput();
        templates.render("mail/letter.jte", new LetterHtml(composition, unsubscribeUrl), html);
        return new Mail(
                messageId,
                letter.to(),
                composition.subject(),
                composition.plain(unsubscribeUrl),
                html.toString(),
                unsubscribeUrl);
    }

    /** The kind's sample with a text: how a letter looks before anybody gets one. */
    public Composition sample(LetterKind kind, Language language, Text text) {
        Letter letter = new Letter(
                "sample",
                kind.code(),
                new Recipient("kari@nordvik.example.org", "Kari Nordmann", language),
                kind.sample(),
                "/",
                kind.sampleLines());
        return compose(kind, letter, text);
    }

    Composition compose(LetterKind kind, Letter letter, Text text) {
        Language language = letter.to().language();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.body().replace("\r\n", "\n").strip().split("\n\\s*\n")) {
            if (paragraph.strip().equals("{" + Text.LINES + "}")) {
                if (!letter.lines().isEmpty()) blocks.add(new Block(List.of(), letter.lines()));
            } else {
                String filled = filled(paragraph, letter.words()).strip();
                if (!filled.isEmpty()) blocks.add(new Block(Arrays.asList(filled.split("\\R")), List.of()));
            }
        }
        return new Composition(
                Texts.LANGUAGES.contains(language) ? language.code() : Language.BOKMAL.code(),
                OneLine.of(filled(text.subject(), letter.words()), Text.SUBJECT_LIMIT),
                blocks,
                letter.link().isEmpty() ? "" : texts.action(kind, language),
                letter.link(),
                texts.message(kind.isDuty() ? "mail.about.duty" : "mail.about.voluntary", language),
                texts.message("mail.unsubscribe", language),
                address);
    }

    String unsubscribeUrl(String token) {
        return address + "/avmelding/" + token;
    }

    private static String filled(String text, Map<String, String> words) {
        return Texts.PLACE
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), "")));
    }
}
