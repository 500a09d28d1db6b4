package no.samskap.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.projects.Proposals.Difference;
import no.samskap.projects.Proposals.Outcome;
import no.samskap.projects.Proposals.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves proposals of change. */
@Repository
class ProposalRepository {
    private static final String SELECT = """
            select id, project, proposed_for, proposed_by, differences, reason, proposed_at, due_at, outcome, answered_by, objection
              from project_proposal
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Waiting(long project, String title, Language language, Instant dueAt) {}

    /** Open ones first, then the latest. */
    List<Proposal> of(long project) {
        return jdbc.sql(SELECT + " where project = :project order by outcome <> 'OPEN', id desc limit 50")
                .param("project", project)
                .query(this::read)
                .list();
    }

    List<Proposal> due(Instant now, int most) {
        return jdbc.sql(SELECT + " where outcome = 'OPEN' and due_at <= :now order by due_at limit :most")
                .param("now", at(now))
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Holds the job until the transaction ends; false where another node has it. */
    boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('project_proposals'))")
                .query(Boolean.class)
                .single();
    }

    /** Open proposals of projects the visitor writes for, proposed by another side. */
    List<Waiting> waitingFor(Visitor visitor, int most) {
        Long[] mine = visitor.tokens().stream()
                .filter(token -> token.startsWith("org:") && token.endsWith(":edit"))
                .map(token -> Long.valueOf(token.substring("org:".length(), token.length() - ":edit".length())))
                .toArray(Long[]::new);
        if (mine.length == 0) return List.of();
        return jdbc.sql("""
                        select r.number, r.title, r.language, min(q.due_at) as due_at
                          from project_proposal q join readable(:tokens) r on r.number = q.project
                         where q.outcome = 'OPEN' and q.proposed_by <> :person
                           and (q.proposed_for is null or q.proposed_for <> all (:mine))
                           and (r.owner = any (:mine)
                                or exists (select 1 from project_participation pp
                                            where pp.project = q.project and pp.organisation = any (:mine)))
                         group by r.number, r.title, r.language
                         order by due_at limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("person", visitor.person())
                .param("mine", mine)
                .param("most", most)
                .query((row, i) -> new Waiting(
                        row.getLong("number"),
                        row.getString("title"),
                        Language.of(row.getString("language")).orElse(Language.BOKMAL),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long insert(
            long project,
            @Nullable Long proposedFor,
            long proposedBy,
            Map<String, Differences.Change> changes,
            String reason,
            Instant now,
            Instant due) {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        changes.forEach((field, change) -> differences.put(field, List.of(change.before(), change.after())));
        return jdbc.sql("""
                        insert into project_proposal (project, proposed_for, proposed_by, differences, reason, proposed_at, due_at)
                        values (:project, :proposedFor, :proposedBy, cast(:differences as jsonb), :reason, :now, :due)
                        returning id""")
                .param("project", project)
                .param("proposedFor", proposedFor)
                .param("proposedBy", proposedBy)
                .param("differences", json.writeValueAsString(differences))
                .param("reason", reason)
                .param("now", at(now))
                .param("due", at(due))
                .query(Long.class)
                .single();
    }

    void close(long id, Outcome outcome, @Nullable Long answeredBy, Instant now, String objection) {
        jdbc.sql("""
                        update project_proposal
                           set outcome = :outcome, answered_by = :by, answered_at = :now, objection = :objection
                         where id = :id and outcome = 'OPEN'""")
                .param("id", id)
                .param("outcome", outcome.name())
                .param("by", answeredBy)
                .param("now", at(now))
                .param("objection", objection)
                .update();
    }

    private Proposal read(ResultSet row, int i) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field :
                json.readTree(row.getString("differences")).properties())
            differences.add(new Difference(
                    field.getKey(),
                    field.getValue().get(0).asString(),
                    field.getValue().get(1).asString()));
        return new Proposal(
                row.getLong("id"),
                row.getLong("project"),
                ProjectRepository.number(row, "proposed_for"),
                row.getLong("proposed_by"),
                differences,
                row.getString("reason"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                ProjectRepository.number(row, "answered_by"),
                row.getString("objection"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
