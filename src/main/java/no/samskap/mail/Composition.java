package no.samskap.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * A letter with its words in place, ready to print as text, as HTML, or on a page.
 *
 * @param action the words on the button; empty where the letter leads nowhere
 * @param path where the button leads on this site
 */
public record Composition(
        String language,
        String subject,
        List<Block> blocks,
        String action,
        String path,
        String about,
        String unsubscribe,
        String address) {

    /** A paragraph of some lines, or a list. One of the two is empty. */
    public record Block(List<String> lines, List<Letter.Line> list) {}

    public String url(String ofPath) {
        return address + ofPath;
    }

    /** @param unsubscribeUrl empty for what is a duty */
    String plain(String unsubscribeUrl) {
        List<String> parts = new ArrayList<>();
        for (Block block : blocks) {
            if (!block.lines().isEmpty()) parts.add(String.join("\n", block.lines()));
            List<String> lines = new ArrayList<>();
            for (Letter.Line line : block.list())
                lines.add("- " + line.text() + (line.path().isEmpty() ? "" : "\n  " + url(line.path())));
            if (!lines.isEmpty()) parts.add(String.join("\n", lines));
        }
        if (!path.isEmpty()) parts.add(action + ":\n" + url(path));
        parts.add("-- \n" + about + (unsubscribeUrl.isEmpty() ? "" : "\n" + unsubscribe + ": " + unsubscribeUrl));
        return String.join("\n\n", parts) + "\n";
    }
}
