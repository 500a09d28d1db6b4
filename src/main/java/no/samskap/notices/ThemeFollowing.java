package no.samskap.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to hear of new records about a theme, or one below it. */
@Service
public class ThemeFollowing {
    private final JdbcClient jdbc;
    private final Themes themes;

    ThemeFollowing(JdbcClient jdbc, Themes themes) {
        this.jdbc = jdbc;
        this.themes = themes;
    }

    /** @return false where there is no such theme */
    @Transactional
    public boolean follow(Visitor visitor, long theme) {
        if (themes.find(theme).isEmpty()) return false;
        jdbc.sql("insert into theme_following (person, theme) values (:person, :theme) on conflict do nothing")
                .param("person", visitor.person())
                .param("theme", theme)
                .update();
        return true;
    }

    @Transactional
    public void unfollow(Visitor visitor, long theme) {
        jdbc.sql("delete from theme_following where person = :person and theme = :theme")
                .param("person", visitor.person())
                .param("theme", theme)
                .update();
    }

    public List<Theme> followedBy(Visitor visitor) {
        return themes.all(jdbc.sql("select theme from theme_following where person = :person order by since")
                .param("person", visitor.person())
                .query(Long.class)
                .list());
    }

    /** Who hears of a record with these themes, by theme as the record has it. */
    Map<Long, Set<Long>> followersOf(Collection<Long> of) {
        Map<Long, Set<Long>> underOf = new HashMap<>();
        for (long theme : of)
            for (long above : withAllAbove(theme))
                underOf.computeIfAbsent(above, key -> new LinkedHashSet<>()).add(theme);
        Map<Long, Set<Long>> followers = new HashMap<>();
        if (underOf.isEmpty()) return followers;
        jdbc.sql("select person, theme from theme_following where theme = any (:themes)")
                .param("themes", underOf.keySet().toArray(Long[]::new))
                .query(row -> {
                    long person = row.getLong("person");
                    for (long theme : underOf.getOrDefault(row.getLong("theme"), Set.of()))
                        followers
                                .computeIfAbsent(theme, key -> new LinkedHashSet<>())
                                .add(person);
                });
        return followers;
    }

    private Set<Long> withAllAbove(long theme) {
        Set<Long> all = new LinkedHashSet<>();
        Long above = theme;
        while (above != null && all.add(above))
            above = themes.find(above).map(Theme::broader).orElse(null);
        return all;
    }
}
