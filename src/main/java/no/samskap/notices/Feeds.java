package no.samskap.notices;

import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.RecordKind;
import no.samskap.records.Records;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is new for everybody: of one kind, about one theme, kept by one organisation or body. Of what a stranger may read. */
@Service
public class Feeds {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Records records;
    private final Themes themes;
    private final Kinds kinds;

    Feeds(JdbcClient jdbc, Records records, Themes themes, Kinds kinds) {
        this.jdbc = jdbc;
        this.records = records;
        this.themes = themes;
        this.kinds = kinds;
    }

    /** What a feed is about; each is null where it is about all. */
    public record Wanted(
            @Nullable RecordKind kind,
            @Nullable Theme theme,
            @Nullable RecordHead keeper) {}

    /** Empty where one of them is not there for everybody. */
    public Optional<Wanted> wanted(@Nullable String kind, @Nullable Long theme, @Nullable Long keeper) {
        RecordKind ofKind = kinds.searchable().stream()
                .filter(each -> each.path().equals("/" + kind))
                .findFirst()
                .orElse(null);
        Theme about = theme == null ? null : themes.find(theme).orElse(null);
        RecordHead keptBy =
                keeper == null ? null : records.find(Visitor.STRANGER, keeper).orElse(null);
        boolean missing = (kind != null && ofKind == null)
                || (theme != null && about == null)
                || (keeper != null && keptBy == null);
        return missing ? Optional.empty() : Optional.of(new Wanted(ofKind, about, keptBy));
    }

    /** The last changed first. */
    public List<RecordHead> latest(Wanted wanted) {
        Theme theme = wanted.theme();
        RecordHead keeper = wanted.keeper();
        List<String> ofKinds = wanted.kind() == null
                ? kinds.searchable().stream().map(RecordKind::code).toList()
                : List.of(wanted.kind().code());
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                          where r.kind = any (:kinds) and r.state <> 'DRAFT'
                            and (cardinality(:themes) = 0 or r.themes && :themes)
                            and (cast(:keeper as bigint) is null or r.owner = any (array(select numbers_of(cast(:keeper as bigint))))
                                 or cast(:body as text) = any (r.editors))
                          order by r.changed_at desc, r.number desc
                          limit :most""")
                .param("tokens", Visitor.STRANGER.tokenArray())
                .param("kinds", ofKinds.toArray(String[]::new))
                .param(
                        "themes",
                        theme == null
                                ? new Long[0]
                                : themes.withAllBelow(List.of(theme.id())).toArray(Long[]::new))
                .param("keeper", keeper == null ? null : keeper.number())
                .param("body", keeper == null ? null : Visitor.edits("body", keeper.number()))
                .param("most", MOST)
                .query(RecordHead::read)
                .list();
    }
}
