package no.samskap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs are written by what the description of the API says. */
@SamskapTest
class ApiDescriptionTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    private JsonNode described;

    private record Operation(String path, String method, JsonNode node) {
        List<String> parameters(String in) {
            List<String> names = new ArrayList<>();
            node.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asString().equals(in))
                    names.add(parameter.path("name").asString());
            });
            return names;
        }
    }

    @BeforeEach
    void read() throws Exception {
        described = json.readTree(
                mvc.perform(get("/api/v1/openapi")).andReturn().getResponse().getContentAsString());
    }

    @Test
    void nothingOfOurOwnMakingIsAskedOfCallers() {
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(operation.parameters("query")).doesNotContain("visitor", "parameters", "errors"));
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Operation operation : operations()) {
            String name = operation.node().path("operationId").asString();
            if (!names.add(name)) twice.add(name);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void aListTellsWhatItMayBeAskedBy() {
        assertThat(operation("/api/v1/needs", "get").parameters("query"))
                .containsExactly("text", "theme", "state", "county", "owner", "sort", "page", "size");
    }

    @Test
    void aChangeTellsOfItsOneTimeKeyAndAQuestionHasNone() {
        assertThat(operation("/api/v1/needs", "post").parameters("header")).containsExactly("Idempotency-Key");
        assertThat(operation("/api/v1/overlaps", "post").parameters("header")).isEmpty();
        assertThat(operation("/api/v1/needs/{number}", "put").parameters("header"))
                .containsExactly("If-Match");
    }

    /** Whatever is not described as done is described as refused. */
    @Test
    void whatIsDoneIsNotDescribedAsRefused() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(
                                operation.node().path("responses").propertyNames())
                        .containsExactly(operation.method().equals("get") ? "200" : "2XX", "default"));
    }

    @Test
    void whatIsCalledTheSameInTwoModulesIsTwoSchemas() {
        JsonNode schemas = described.path("components").path("schemas");
        assertThat(schemas.propertyNames()).contains("NeedDetail", "ProjectAnswerDetail", "PersonDetail");
        assertThat(schemas.path("PersonDetail").path("properties").propertyNames())
                .contains("familyName")
                .doesNotContain("question");
    }

    @Test
    void everyReferenceLeadsToASchema() {
        Set<String> schemas =
                new HashSet<>(described.path("components").path("schemas").propertyNames());
        assertThat(described.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(schemas).contains(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private Operation operation(String path, String method) {
        return new Operation(path, method, described.path("paths").path(path).path(method));
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> all.add(new Operation(path.getKey(), each.getKey(), each.getValue()))));
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }
}
