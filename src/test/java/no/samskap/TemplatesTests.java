package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates hold structure only: words come from the message files, controls from two components, style from the sheets. */
class TemplatesTests {
    /** The third is a button that sends a form beside its own address, to ask and to save nothing. */
    private static final Set<String> HOLDERS_OF_CONTROLS =
            Set.of("components/form.jte", "components/input.jte", "components/already.jte");
    /** Mail programs fetch no style sheet: what leaves by mail has its style in it. */
    private static final String LETTER = "mail/letter.jte";

    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("(?i)\\b(aria-label|aria-description|placeholder|title|alt|label)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    @Test
    void noTextStandsInATemplate() {
        assertThat(found((name, markup, faults) -> {
                    Matcher text = Pattern.compile(">([^<>]*)<").matcher(">" + words(markup) + "<");
                    while (text.find())
                        if (LETTERS.matcher(text.group(1)).find())
                            faults.add(text.group(1).strip());
                }))
                .isEmpty();
    }

    @Test
    void noSpokenAttributeIsWrittenInATemplate() {
        assertThat(found((name, markup, faults) -> SPOKEN_ATTRIBUTE
                        .matcher(markup)
                        .results()
                        .filter(attribute -> LETTERS.matcher(attribute.group(2)).find())
                        .forEach(attribute -> faults.add(attribute.group()))))
                .isEmpty();
    }

    @Test
    void controlsAreWrittenInTwoComponentsOnly() {
        assertThat(found((name, markup, faults) -> {
                    if (!HOLDERS_OF_CONTROLS.contains(name))
                        matches("(?i)<(form|input|select|textarea)\\b|\\bformaction\\b", markup, faults);
                }))
                .isEmpty();
    }

    @Test
    void styleAndScriptAreFiles() {
        assertThat(found((name, markup, faults) -> {
                    if (name.equals(LETTER)) return;
                    matches(
                            "(?i)\\sstyle\\s*=|<style\\b|\\son[a-z]+\\s*=\\s*\"|<script(?![^>]*\\ssrc=)[^>]*>|javascript:",
                            markup,
                            faults);
                }))
                .isEmpty();
    }

    @Test
    void whatIsWrittenIsAlwaysEscaped() {
        assertThat(found((name, markup, faults) -> {
                    if (Sources.text(Sources.TEMPLATES.resolve(name)).contains("$unsafe")) faults.add("$unsafe");
                }))
                .isEmpty();
    }

    @FunctionalInterface
    private interface Rule {
        void look(String name, String markup, List<String> faults);
    }

    private static List<String> found(Rule rule) {
        List<String> all = new ArrayList<>();
        for (Path file : Sources.under(Sources.TEMPLATES, ".jte")) {
            String name = Sources.TEMPLATES.relativize(file).toString().replace('\\', '/');
            List<String> faults = new ArrayList<>();
            rule.look(name, markup(Sources.text(file)), faults);
            faults.forEach(fault -> all.add(name + ": " + fault));
        }
        return all;
    }

    private static void matches(String pattern, String markup, List<String> faults) {
        Pattern.compile(pattern).matcher(markup).results().forEach(hit -> faults.add(hit.group()));
    }

    /** The template without comments, code and expressions: what a browser would get from it. */
    private static String markup(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param) .*$", "");
        StringBuilder markup = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            if (text.startsWith("${", i) || text.startsWith("!{", i)) i = after(text, i + 2, '{', '}');
            else if (text.startsWith("@template.", i)
                    || text.startsWith("@if(", i)
                    || text.startsWith("@elseif(", i)
                    || text.startsWith("@for(", i)) i = code(text, text.indexOf('(', i) + 1, markup);
            else if (text.startsWith("@", i)) i = directive(text, i);
            else if (text.charAt(i) == '`' && i > 0) i++;
            else markup.append(text.charAt(i++));
        }
        return markup.toString();
    }

    /** Arguments are code, except for content blocks between back-ticks: those are markup. */
    private static int code(String text, int start, StringBuilder markup) {
        int depth = 1;
        int i = start;
        while (i < text.length() && depth > 0) {
            char c = text.charAt(i);
            if (c == '"') i = afterQuote(text, i + 1);
            else if (text.startsWith("@`", i)) {
                int end = content(text, i + 2);
                markup.append('>').append(markup(text.substring(i + 2, end))).append('<');
                i = end + 1;
            } else {
                if (c == '(') depth++;
                if (c == ')') depth--;
                i++;
            }
        }
        return i;
    }

    /** The back-tick that closes a content block; blocks can hold others. */
    private static int content(String text, int start) {
        int depth = 1;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) != '`') continue;
            depth += text.charAt(i - 1) == '@' ? 1 : -1;
            if (depth == 0) return i;
        }
        return text.length();
    }

    private static int after(String text, int start, char opens, char closes) {
        int depth = 1;
        int i = start;
        while (i < text.length() && depth > 0) {
            char c = text.charAt(i);
            if (c == '"') {
                i = afterQuote(text, i + 1);
                continue;
            }
            if (c == opens) depth++;
            if (c == closes) depth--;
            i++;
        }
        return i;
    }

    private static int afterQuote(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != '"') i += text.charAt(i) == '\\' ? 2 : 1;
        return i + 1;
    }

    private static int directive(String text, int start) {
        int i = start + 1;
        while (i < text.length() && Character.isLetter(text.charAt(i))) i++;
        return i;
    }

    private static String words(String markup) {
        return markup.replaceAll("(?s)<script\\b.*?</script>", "<>").replaceAll("&\\w+;", "");
    }
}
