package no.samskap.inquiries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The municipalities an inquiry can go to, by what they are like. */
@Repository
public class Candidates {
    private final JdbcClient jdbc;
    private final Clock clock;

    Candidates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is asked for; what is empty asks for all. */
    public record Wanted(
            String text,
            String county,
            @Nullable Long body,
            String languageForm,
            String kostraGroup,
            @Nullable Integer smallest,
            @Nullable Integer largest) {
        public static final Wanted ALL = new Wanted("", "", null, "", "", null, null);
    }

    public record Candidate(
            long number,
            String name,
            String municipalityNumber,
            @Nullable String countyNumber,
            @Nullable Integer population) {}

    public List<Candidate> list(Visitor visitor, Wanted wanted) {
        return jdbc.sql("""
                        select r.number, r.title as name, coalesce(m.municipality_number, '') as municipality_number,
                               m.county_number, m.population
                          from readable(:tokens) r join municipality_facts m on m.number = r.number
                         where r.kind = 'organisation' and r.state <> 'CLOSED'
                           and (:text = '' or r.title ilike :like)
                           and (:county = '' or m.county_number = :county)
                           and (:languageForm = '' or m.language_form = :languageForm)
                           and (:kostraGroup = '' or m.kostra_group = :kostraGroup)
                           and (cast(:smallest as int) is null or m.population >= :smallest)
                           and (cast(:largest as int) is null or m.population <= :largest)
                           and (cast(:body as bigint) is null or exists (
                               select 1 from body_membership b
                                where b.body = :body and b.organisation = r.number
                                  and (b.starts_on is null or b.starts_on <= :today)
                                  and (b.ends_on is null or b.ends_on >= :today)))
                         order by r.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .param("text", wanted.text())
                .param("like", "%" + wanted.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("county", wanted.county())
                .param("languageForm", wanted.languageForm())
                .param("kostraGroup", wanted.kostraGroup())
                .param("smallest", wanted.smallest())
                .param("largest", wanted.largest())
                .param("body", wanted.body())
                .param("today", LocalDate.now(clock.withZone(Words.OSLO)))
                .query(Candidate.class)
                .list();
    }

    /**
     * Draws so many. Each gets a place by the SHA-256 of the seed and its number, and the first are taken: whoever has the seed
     * can draw the same ones again, with any tool.
     */
    public static List<Candidate> draw(List<Candidate> among, int size, long seed) {
        return among.stream()
                .sorted(Comparator.comparing((Candidate each) -> place(seed, each))
                        .thenComparingLong(Candidate::number))
                .limit(size)
                .toList();
    }

    private static String place(long seed, Candidate candidate) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + ":" + candidate.municipalityNumber() + ":" + candidate.name())
                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
