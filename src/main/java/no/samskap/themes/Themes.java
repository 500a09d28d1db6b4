package no.samskap.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The tree of service areas. Some hundred concepts that change with a release: read once and kept. */
@Service
public class Themes {
    private final JdbcClient jdbc;
    private volatile @Nullable Tree tree;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Tree(
            Map<Long, Theme> byId, Map<String, Long> byWord, Map<Long, List<Theme>> below, Map<Long, Long> tops) {}

    public Optional<Theme> find(long id) {
        return Optional.ofNullable(tree().byId().get(id));
    }

    public List<Theme> all(Collection<Long> ids) {
        return ids.stream()
                .map(tree().byId()::get)
                .filter(theme -> theme != null)
                .toList();
    }

    /** The uppermost, in their order. */
    public List<Theme> top() {
        return tree().byId().values().stream()
                .filter(theme -> theme.broader() == null)
                .toList();
    }

    /** What the uppermost are called in the visitor's language, by their ids and in their order. */
    public Map<Long, String> topNames() {
        Map<Long, String> names = new LinkedHashMap<>();
        top().forEach(theme -> names.put(theme.id(), Words.t(theme.label())));
        return names;
    }

    /** The uppermost, to choose among in a form. */
    public List<Option> options() {
        return options(Set.of());
    }

    /** The uppermost, and below each the narrower ones that were chosen before. */
    public List<Option> options(Collection<Long> chosen) {
        return top().stream()
                .flatMap(top -> withAllBelow(List.of(top.id())).stream()
                        .filter(id -> id == top.id() || chosen.contains(id))
                        .flatMap(id -> find(id).stream()))
                .map(theme -> new Option(String.valueOf(theme.id()), Words.t(theme.label())))
                .toList();
    }

    public List<Theme> below(long id) {
        return tree().below().getOrDefault(id, List.of());
    }

    /** The theme itself and all below it: who asks for a theme means its parts as well. */
    public Set<Long> withAllBelow(Collection<Long> ids) {
        Set<Long> all = new LinkedHashSet<>();
        for (long id : ids) {
            all.add(id);
            all.addAll(withAllBelow(below(id).stream().map(Theme::id).toList()));
        }
        return all;
    }

    /** Every theme with the uppermost theme over it, for counts by the uppermost. */
    public Map<Long, Long> underTops() {
        return tree().tops();
    }

    /** The theme that a label, a key or an everyday word in either form of Norwegian leads to. */
    public Optional<Theme> named(String word) {
        return Optional.ofNullable(tree().byWord().get(folded(word))).flatMap(this::find);
    }

    /** The words that lead to a theme, for the search. */
    public String searchWords(Collection<Long> ids) {
        List<String> words = new ArrayList<>();
        for (Theme theme : all(ids)) {
            words.add(theme.label().nb());
            words.add(theme.label().nn());
            words.add(theme.label().en());
        }
        return String.join(" ", words);
    }

    /** Forgets what was read, after themes were loaded. */
    void forget() {
        tree = null;
    }

    private Tree tree() {
        Tree known = tree;
        if (known == null) {
            known = read();
            tree = known;
        }
        return known;
    }

    private Tree read() {
        Map<Long, Theme> byId = new LinkedHashMap<>();
        Map<String, Long> byWord = new LinkedHashMap<>();
        Map<Long, List<Theme>> below = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, key, broader, label_nb, label_nn, label_en, words_nb || words_nn as words
                          from theme order by place, id""").query(row -> {
            long broader = row.getLong("broader");
            boolean isBelow = !row.wasNull();
            Theme theme = new Theme(
                    row.getLong("id"),
                    row.getString("key"),
                    isBelow ? broader : null,
                    new LocalizedText(row.getString("label_nb"), row.getString("label_nn"), row.getString("label_en")));
            byId.put(theme.id(), theme);
            if (theme.broader() != null)
                below.computeIfAbsent(theme.broader(), key -> new ArrayList<>()).add(theme);
            byWord.putIfAbsent(folded(theme.key()), theme.id());
            byWord.putIfAbsent(folded(theme.label().nb()), theme.id());
            byWord.putIfAbsent(folded(theme.label().nn()), theme.id());
            byWord.putIfAbsent(folded(theme.label().en()), theme.id());
            for (String word : (String[]) row.getArray("words").getArray())
                byWord.putIfAbsent(folded(word), theme.id());
        });
        Map<Long, Long> tops = new LinkedHashMap<>();
        for (Theme theme : byId.values()) {
            Theme top = theme;
            while (top.broader() != null && byId.containsKey(top.broader())) top = byId.get(top.broader());
            tops.put(theme.id(), top.id());
        }
        return new Tree(byId, byWord, below, tops);
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
