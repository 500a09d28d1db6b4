package no.samskap.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything somebody comes to by following links from the front page: of each kind of page, the first few. */
final class Walk {
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]+)\"");
    private static final Pattern FIRST_WORD_OF_KEY = Pattern.compile("^([a-z]{4,})\\.\\S+\\s*=");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "/(sprak|api|innlogging/|vendor|css|atom|kalender).*|.*[./](csv|xlsx|docx|pdf|ics|json)\\b.*|.*/vedlegg/\\d+|.*/saker/\\d+/arkiv");
    /** What should have been a word: a message's key, or a place for an argument. */
    private static final Pattern NO_WORD = Pattern.compile(
            ">[^<]*(\\{\\d}|\\b(?:" + String.join("|", firstWordsOfKeys()) + ")\\.[a-z][A-Za-z]+(?:\\.\\w+)*)[^<]*<");

    /** Of one page with different questions, as pages and filters of a list are. */
    private static final int MOST_QUESTIONS = 4;

    private final Page page;
    private final String address;
    private final int ofEachKind;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Map<String, String> cameFrom = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<String>> visited = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private Walk(Page page, String address, int ofEachKind) {
        this.page = page;
        this.address = address;
        this.ofEachKind = ofEachKind;
    }

    /** @param page somebody's own window, signed in or not */
    static Walk from(Page page, String address, int ofEachKind) {
        Walk walk = new Walk(page, address, ofEachKind);
        walk.meet("/", "");
        while (!walk.ahead.isEmpty()) walk.visit(walk.ahead.poll());
        return walk;
    }

    /**
     * Each kind of page with the paths that were visited: {@code /behov/n/rediger} with {@code /behov/1042/rediger}. One
     * with a question in its address is a kind of its own.
     */
    Map<String, List<String>> visited() {
        return visited;
    }

    /** Links that lead nowhere and words that are none, a sentence each. */
    List<String> wrong() {
        return wrong;
    }

    private void visit(String path) {
        APIResponse answer =
                page.request().get(address + path, RequestOptions.create().setTimeout(15_000));
        if (answer.status() != 200 && !(answer.status() == 404 && isFromLetter(path)))
            wrong.add(answer.status() + " at " + path + ", linked from " + cameFrom.get(path));
        boolean isText = answer.headers().getOrDefault("content-type", "").startsWith("text/");
        String html = isText ? answer.text() : "";
        answer.dispose();
        NO_WORD.matcher(html).results().forEach(hit -> wrong.add("no word at " + path + ": " + hit.group(1)));
        LINK.matcher(html)
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceFirst("(?s).*href=\"", "").replaceFirst("\"$", ""))
                .forEach(link -> meet(link.replace("&amp;", "&"), path));
    }

    /** The demo's mailbox shows everybody's letters, and a letter leads to what its receiver may read. */
    private boolean isFromLetter(String path) {
        return cameFrom.getOrDefault(path, "").matches("/postkasse/\\d+");
    }

    private void meet(String link, String from) {
        String path = link.replaceFirst("#.*", "");
        if (path.isEmpty() || path.matches("[a-z]+:.*")) return;
        if (path.startsWith("?")) path = from.replaceFirst("\\?.*", "") + path;
        if (!path.startsWith("/")) wrong.add("at " + from + ": " + link);
        else if (!ELSEWHERE.matcher(path).matches() && seen.add(path)) {
            String kind = kind(path);
            List<String> alike = visited.computeIfAbsent(kind, each -> new ArrayList<>());
            if (alike.size() >= (kind.endsWith("?") ? Math.min(ofEachKind, MOST_QUESTIONS) : ofEachKind)) return;
            alike.add(path);
            ahead.add(path);
            cameFrom.put(path, from);
        }
    }

    /** What keys of messages begin with: {@code needs}. */
    private static Set<String> firstWordsOfKeys() {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "messages"))) {
            return files.flatMap(Walk::lines)
                    .map(FIRST_WORD_OF_KEY::matcher)
                    .filter(Matcher::find)
                    .map(key -> key.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(String path) {
        String[] parts = path.split("\\?", 2);
        String kind =
                parts[0].replaceAll("\\d+", "n").replaceAll("(?<=/hendelser/|/drift/brev/|/avmelding/)[^/]+", "x");
        return parts.length == 1 ? kind : kind + "?";
    }
}
