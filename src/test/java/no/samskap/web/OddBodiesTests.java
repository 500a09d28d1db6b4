package no.samskap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each change that the description of the API knows, with nothing, with each field left out in its turn, and with nothing in the places
 * of its lists: what is wrong is told, and nothing breaks.
 */
@SamskapTest
class OddBodiesTests {
    private static final int DEEPEST = 5;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    private World.Place place;
    private String key = "";
    private JsonNode schemas;

    @BeforeEach
    void anew() {
        place = world.anew();
        key = "Bearer " + keys.make(place.root(), "test");
    }

    @Test
    void nothingThatIsLeftOutBreaksAnything() throws Exception {
        JsonNode described = json.readTree(
                mvc.perform(get("/api/v1/openapi")).andReturn().getResponse().getContentAsString());
        schemas = described.path("components").path("schemas");
        String project = written(
                "projects", "\"title\": \"Kai\", \"summary\": \"En kai\", \"form\": \"OTHER\", \"state\": \"IDEA\"");
        String need = written(
                "needs",
                "\"title\": \"Kai\", \"question\": \"Hva?\", \"language\": \"nb\", \"audience\": \"EVERYONE\"");
        List<String> broken = new ArrayList<>();
        described
                .path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    JsonNode schema = operation
                            .path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema");
                    if (schema.isMissingNode()) return;
                    String address = path.replaceFirst("(?<=/projects/)\\{number}", project)
                            .replaceFirst("(?<=/needs/)\\{number}", need)
                            .replaceAll("\\{\\w+}", "1");
                    for (String body : bodies(schema)) {
                        int status = status(method, address, body);
                        if (status >= 500) broken.add(status + " " + method + " " + address + " " + body);
                    }
                }));
        assertThat(broken).isEmpty();
    }

    private List<String> bodies(JsonNode schema) {
        List<String> bodies = new ArrayList<>(List.of("", "null", "{}", "[]"));
        if (sample(schema, false, 0) instanceof ObjectNode whole) {
            bodies.add(whole.toString());
            bodies.add(sample(schema, true, 0).toString());
            for (String field : List.copyOf(whole.propertyNames()))
                bodies.add(whole.deepCopy().putNull(field).toString());
        }
        return bodies;
    }

    /** @param hollow whether nothing stands in the places of lists */
    private JsonNode sample(JsonNode described, boolean hollow, int depth) {
        JsonNode schema = described;
        while (schema.has("$ref"))
            schema = schemas.path(schema.path("$ref").asString().replaceFirst(".*/", ""));
        if (schema.has("enum")) return schema.path("enum").path(0);
        JsonNode types = schema.path("type");
        String type = types.isArray() ? types.path(0).asString() : types.asString();
        JsonNode of = schema;
        return switch (type) {
            case "object" -> {
                ObjectNode object = json.createObjectNode();
                if (depth < DEEPEST)
                    of.path("properties")
                            .forEachEntry((name, property) -> object.set(name, sample(property, hollow, depth + 1)));
                if (of.path("additionalProperties").isObject())
                    object.set("1", hollow ? null : sample(of.path("additionalProperties"), false, depth + 1));
                yield object;
            }
            case "array" -> {
                ArrayNode array = json.createArrayNode();
                yield hollow ? array.addNull() : array.add(sample(of.path("items"), false, depth + 1));
            }
            case "integer", "number" -> json.getNodeFactory().numberNode(1);
            case "boolean" -> json.getNodeFactory().booleanNode(true);
            default ->
                json.getNodeFactory().stringNode(of.path("format").asString("").equals("date") ? "2026-05-17" : "2026");
        };
    }

    private int status(String method, String address, String body) {
        try {
            MockHttpServletResponse answer = mvc.perform(
                            request(HttpMethod.valueOf(method.toUpperCase(java.util.Locale.ROOT)), address)
                                    .header(HttpHeaders.AUTHORIZATION, key)
                                    .header("Idempotency-Key", UUID.randomUUID())
                                    .header(HttpHeaders.IF_MATCH, "\"1\"")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(body))
                    .andReturn()
                    .getResponse();
            return answer.getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + address + " " + body, e);
        }
    }

    private String written(String what, String fields) throws Exception {
        String location = mvc.perform(post("/api/v1/" + what)
                        .header(HttpHeaders.AUTHORIZATION, key)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{%s, \"owner\": %d}".formatted(fields, place.nordvik())))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION);
        assertThat(location).isNotNull();
        return location.replaceFirst(".*/", "");
    }
}
