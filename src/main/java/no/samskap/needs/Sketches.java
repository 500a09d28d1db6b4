package no.samskap.needs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people have begun to write, saved while they type. Whoever wrote it reads it, and nobody else. */
@Service
public class Sketches {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Sketches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whose a sketch is: a person's, or of whoever holds both an invitation and the sketch's key. */
    public record Writer(@Nullable Long person, @Nullable Long invitation) {
        public static Writer person(long number) {
            return new Writer(number, null);
        }

        public static Writer invited(long invitation) {
            return new Writer(null, invitation);
        }
    }

    /** @param fields as they were typed, by name */
    public record Sketch(UUID key, Map<String, String> fields, Instant savedAt) {}

    /** @return false where another's sketch goes by this key */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean save(Writer writer, UUID key, Map<String, String> fields) {
        return jdbc.sql("""
                                insert into need_sketch (key, person, invitation, fields)
                                values (:key, :person, :invitation, cast(:fields as jsonb))
                                on conflict (key) do update set fields = excluded.fields, saved_at = acting_now()
                                 where (need_sketch.person, need_sketch.invitation)
                                       is not distinct from (excluded.person, excluded.invitation)""")
                        .param("key", key)
                        .param("person", writer.person())
                        .param("invitation", writer.invitation())
                        .param("fields", json.writeValueAsString(new LinkedHashMap<>(fields)))
                        .update()
                == 1;
    }

    public Optional<Sketch> find(Writer writer, UUID key) {
        return jdbc.sql("""
                        select key, cast(fields as text) as fields, saved_at from need_sketch
                         where key = :key and (person, invitation) is not distinct from (cast(:person as bigint), cast(:invitation as bigint))""")
                .param("key", key)
                .param("person", writer.person())
                .param("invitation", writer.invitation())
                .query((row, i) -> new Sketch(
                        row.getObject("key", UUID.class),
                        fields(row.getString("fields")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** A person's own, the last saved first. */
    public List<Sketch> of(long person) {
        return jdbc.sql("""
                        select key, cast(fields as text) as fields, saved_at from need_sketch
                         where person = :person order by saved_at desc limit 20""")
                .param("person", person)
                .query((row, i) -> new Sketch(
                        row.getObject("key", UUID.class),
                        fields(row.getString("fields")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Writer writer, UUID key) {
        jdbc.sql("""
                        delete from need_sketch
                         where key = :key and (person, invitation) is not distinct from (cast(:person as bigint), cast(:invitation as bigint))""")
                .param("key", key)
                .param("person", writer.person())
                .param("invitation", writer.invitation())
                .update();
    }

    private Map<String, String> fields(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
