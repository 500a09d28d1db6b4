package no.samskap.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.records.Facts;
import no.samskap.records.Merging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program writes the lines of Nordvik's project, and reads long lists to their end. */
@SamskapTest
class LineApiTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Facts facts;

    @Autowired
    Merging merging;

    @Autowired
    World world;

    World.Place place;
    String project = "";

    @BeforeEach
    void nordvikHasAProject() throws Exception {
        place = world.anew();
        project = "/api/v1/projects/" + written("Skolehage " + place.letters(), "2024");
    }

    /** Each kind of line with one that is written, the same changed, and one that breaks a rule at a field. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(
                        "stages",
                        "{'stage': 'PILOT', 'since': '2024'}",
                        "{'stage': 'IN_USE', 'since': '2025'}",
                        "{'stage': 'PILOT', 'since': 'i fjor'}",
                        "since"),
                arguments(
                        "milestones",
                        "{'what': 'Første høsting', 'on': '2024-08'}",
                        "{'what': 'Andre høsting', 'on': '2025-08'}",
                        "{'what': '', 'on': '2025-08'}",
                        "what"),
                arguments(
                        "journal",
                        "{'kind': 'WORKED', 'entry': 'Elevene kom', 'notedOn': '2024-05-02', 'partiesOnly': true}",
                        "{'kind': 'DID_NOT_WORK', 'entry': 'Det regnet', 'notedOn': '2024-05-03', 'partiesOnly': false}",
                        "{'kind': 'WORKED', 'entry': '%s'}".formatted("a".repeat(20_000)),
                        "entry"),
                arguments(
                        "gains",
                        "{'gain': 'Mer frukt'}",
                        "{'gain': 'Mer grønt', 'measure': 'kilo'}",
                        "{'gain': ''}",
                        "gain"),
                arguments(
                        "partners",
                        "{'organisation': 'NORDVIKNAME', 'unit': 'Skolen', 'role': 'RESEARCH', 'effortHours': 100}",
                        "{'organisation': 'NORDVIKNAME', 'unit': 'Skolen', 'role': 'RESEARCH', 'effortHours': 200}",
                        "{'organisation': 'Ingensteds høgskole', 'role': 'RESEARCH'}",
                        "organisation"),
                arguments(
                        "people",
                        "{'organisation': NORDVIK, 'name': 'Gro Gartner', 'share': 20, 'from': '2024-01', 'to': '2024-12'}",
                        "{'organisation': NORDVIK, 'name': 'Gro Gartner', 'share': 40, 'from': '2024-01', 'to': '2025-06'}",
                        "{'organisation': NORDVIK, 'name': 'Gro Gartner', 'share': 101}",
                        "share"),
                arguments("contacts", "{'name': 'Gro Gartner'}", "{'name': 'Per Plante'}", "{'name': ' '}", "name"),
                arguments(
                        "funding",
                        "{'funder': 'Havgapfondet', 'amountKroner': 500000, 'year': 2024, 'source': 'GRANTED'}",
                        "{'funder': 'Havgapfondet', 'amountKroner': 600000, 'year': 2024, 'source': 'GRANTED'}",
                        "{'funder': 'Havgapfondet', 'amountKroner': -1}",
                        "amountKroner"),
                arguments(
                        "budget",
                        "{'post': 'Lønn', 'budgetKroner': 100}",
                        "{'post': 'Lønn', 'budgetKroner': 100, 'spentKroner': 90}",
                        "{'post': 'Lønn', 'year': 1066}",
                        "year"),
                arguments(
                        "evidence",
                        "{'kind': 'OWN_INITIATIVE', 'note': 'Rektor ringte'}",
                        "{'kind': 'WORKSHOP', 'note': 'Møttes på samlingen', 'happened': '2023'}",
                        "{'kind': 'WORKSHOP', 'address': '/behov/999999999'}",
                        "address"),
                arguments(
                        "judgements",
                        "{'organisation': NORDVIK, 'judgement': 'HELPED', 'note': 'Vi kjente hverandre'}",
                        "{'organisation': NORDVIK, 'judgement': 'STARTED_IT', 'note': 'Uten dem ble det intet av'}",
                        "{'organisation': HAVGAPNUMBER, 'judgement': 'HELPED'}",
                        "organisation"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLineIsWrittenReadChangedAndTakenOut(String kind, String line, String changed, String wrong, String field)
            throws Exception {
        String lines = project + "/" + kind;
        int before = items(lines).size();
        ResultActions added = send(place.berit(), post(lines), json(line)).andExpect(status().isCreated());
        String address = added.andReturn().getResponse().getHeader("Location");
        assertThat(address).startsWith(lines + "/");
        assertThat(items(lines)).hasSize(before + 1);
        holds(answer(as(place.berit(), get(address))).get("line"), line);

        String seen = etag(added);
        ResultActions put = send(place.berit(), put(address).header("If-Match", seen), json(changed))
                .andExpect(status().isOk());
        holds(answer(put).get("line"), changed);
        assertThat(etag(put)).isNotEqualTo(seen);
        send(place.berit(), put(address).header("If-Match", seen), json(line))
                .andExpect(status().isPreconditionFailed());
        send(place.berit(), put(address), json(line)).andExpect(status().isPreconditionRequired());
        holds(answer(as(place.berit(), get(address))).get("line"), changed);

        send(place.berit(), delete(address).header("If-Match", seen), null).andExpect(status().isPreconditionFailed());
        send(place.berit(), delete(address).header("If-Match", etag(put)), null).andExpect(status().isNoContent());
        as(place.berit(), get(address)).andExpect(status().isNotFound());
        send(place.berit(), delete(address), null).andExpect(status().isNotFound());
        assertThat(items(lines)).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatBreaksARuleIsToldAtItsFieldInTheLanguageOfWhoeverSentIt(
            String kind, String line, String changed, String wrong, String field) throws Exception {
        String lines = project + "/" + kind;
        int before = items(lines).size();
        JsonNode english = answer(send(place.berit(), post(lines).header("Accept-Language", "en"), json(wrong))
                .andExpect(status().isUnprocessableContent()));
        JsonNode nynorsk = answer(send(place.berit(), post(lines).header("Accept-Language", "nn"), json(wrong)));
        assertThat(english.get("errors").findValuesAsString("field")).contains(field);
        assertThat(english.get("errors").get(0).get("message").asString())
                .isNotBlank()
                .isNotEqualTo(nynorsk.get("errors").get(0).get("message").asString());
        assertThat(items(lines)).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoMayNotChangeTheProjectWritesNoLine(String kind, String line, String changed, String wrong, String field)
            throws Exception {
        String lines = project + "/" + kind;
        int before = items(lines).size();
        mvc.perform(post(lines)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json(line)))
                .andExpect(status().isUnauthorized());
        send(place.siri(), post(lines), json(line)).andExpect(status().isNotFound());
        String address = send(place.berit(), post(lines), json(line))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        send(place.siri(), put(address).header("If-Match", "\"1\""), json(changed))
                .andExpect(status().isNotFound());
        send(place.siri(), delete(address), null).andExpect(status().isNotFound());
        assertThat(items(lines)).hasSize(before + 1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void sentTwiceWithTheSameKeyALineIsWrittenOnce(String kind, String line, String changed, String wrong, String field)
            throws Exception {
        String lines = project + "/" + kind;
        int before = items(lines).size();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++)
            as(
                            place.berit(),
                            post(lines)
                                    .header("Idempotency-Key", key)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(json(line)))
                    .andExpect(status().isCreated());
        assertThat(items(lines)).hasSize(before + 1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theDescriptionOfTheApiTellsWhatALineHolds(String kind, String line, String changed, String wrong, String field)
            throws Exception {
        JsonNode described = answer(mvc.perform(get("/api/v1/openapi")));
        String lines = "/api/v1/projects/{number}/" + kind;
        JsonNode paths = described.get("paths");
        assertThat(paths.get(lines).propertyNames()).contains("get", "post");
        assertThat(paths.get(lines + "/{id}").propertyNames()).contains("get", "put", "delete");
        String schema = paths.at(
                        "/" + lines.replace("/", "~1") + "/post/requestBody/content/application~1json/schema/$ref")
                .asString();
        assertThat(described.at(schema.substring(1)).path("properties").propertyNames())
                .as(schema)
                .containsAll(JsonMapper.shared().readTree(json(changed)).propertyNames());
    }

    @Test
    void anInstalmentIsOfMoneyOfTheProject() throws Exception {
        send(place.berit(), post(project + "/funding"), json("{'funder': 'Havgapfondet', 'amountKroner': 500000}"));
        long funding = items(project + "/funding").get(0).get("id").asLong();
        send(
                        place.berit(),
                        post(project + "/instalments"),
                        json("{'funding': %d, 'due': '2024-06', 'amountKroner': 250000}".formatted(funding)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.line.amountKroner").value(250000));
        send(
                        place.berit(),
                        post(project + "/instalments"),
                        json("{'funding': %d, 'due': '2024', 'amountKroner': 1}".formatted(funding + 1_000_000)))
                .andExpect(status().isUnprocessableContent());
        JsonNode all = answer(as(place.berit(), get(project + "/lines")));
        assertThat(all.get("instalments")).hasSize(1);
        assertThat(all.get("funding")).hasSize(1);
    }

    @Test
    void whatHappenedIsSaidOnceCorrectedAndTakenBack() throws Exception {
        String fact = project + "/facts/PILOT_RUN";
        send(place.berit(), post(project + "/facts"), json("{'what': 'PILOT_RUN', 'on': '2024-05-02'}"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", fact));
        send(place.berit(), post(project + "/facts"), json("{'what': 'PILOT_RUN', 'on': '2024-05-03'}"))
                .andExpect(status().isConflict());
        String seen = etag(as(place.berit(), get(fact)));
        send(place.berit(), put(fact).header("If-Match", seen), json("{'what': 'PILOT_RUN', 'on': '2024-06'}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on").value("2024-06"));
        send(place.berit(), put(fact).header("If-Match", seen), json("{'what': 'PILOT_RUN', 'on': '2024-07'}"))
                .andExpect(status().isPreconditionFailed());
        send(place.siri(), delete(fact), null).andExpect(status().isNotFound());
        assertThat(items(project + "/facts")).hasSize(1);
        send(place.berit(), delete(fact), null).andExpect(status().isNoContent());
        assertThat(items(project + "/facts")).isEmpty();
    }

    @Test
    void placementsAreSaidWithHowMany() throws Exception {
        String fact = project + "/facts/PLACEMENT_OFFERED";
        send(place.berit(), post(project + "/facts"), json("{'what': 'PLACEMENT_OFFERED', 'on': '2025', 'many': 12}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.many").value(12));
        assertThat(facts.of(Long.parseLong(project.replaceAll(".*/", "")))).anySatisfy(stated -> {
            assertThat(stated.what()).isEqualTo("placement.offered");
            assertThat(stated.quantity()).isEqualTo(12);
        });
        send(place.berit(), post(project + "/facts"), json("{'what': 'PILOT_RUN', 'on': '2025', 'many': 3}"))
                .andExpect(status().isUnprocessableContent());
        String seen = etag(as(place.berit(), get(fact)));
        send(
                        place.berit(),
                        put(fact).header("If-Match", seen),
                        json("{'what': 'PLACEMENT_OFFERED', 'on': '2025', 'many': 0}"))
                .andExpect(status().isUnprocessableContent());
        send(place.berit(), put(fact).header("If-Match", seen), json("{'what': 'PLACEMENT_OFFERED', 'on': '2025'}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.many").value(1));
    }

    @Test
    void aPartyWritesItsOwnLineAndNotThatOfAnother() throws Exception {
        String address = send(
                        place.berit(),
                        post(project + "/partners"),
                        json("{'organisation': 'HAVGAP', 'role': 'RESEARCH', 'effortHours': 100}"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String theirs = json("{'organisation': 'HAVGAP', 'role': 'RESEARCH', 'effortHours': 300}");
        String seen = etag(as(place.hans(), get(address)));
        send(place.berit(), put(address).header("If-Match", seen), theirs).andExpect(status().isForbidden());
        send(place.hans(), put(address).header("If-Match", seen), theirs)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.line.effortHours").value(300));
    }

    @Test
    void aPartyTakesOutItsOwnLineAndTheOwnerAny() throws Exception {
        String havgap = partner("HAVGAP", "RESEARCH");
        String sorvik = partner("SØRVIK", "PARTNER");
        JsonNode refused = answer(send(place.siri(), delete(havgap), null).andExpect(status().isForbidden()));
        assertThat(refused.get("detail").asString()).contains("prosjektets eier");
        as(place.berit(), get(havgap)).andExpect(status().isOk());

        send(place.siri(), delete(sorvik), null).andExpect(status().isNoContent());
        send(place.siri(), delete(sorvik), null).andExpect(status().isNotFound());
        send(place.berit(), delete(havgap), null).andExpect(status().isNoContent());
        assertThat(items(project + "/partners")).isEmpty();
    }

    @Test
    void aPartyLeavesAProjectThatItCannotReadAfterwards() throws Exception {
        String closed = "/api/v1/projects/"
                + answer(send(place.berit(), post("/api/v1/projects"), """
                                {"title": "Skolehage bak gjerdet", "summary": "Sammen", "language": "nb", "form": "INNOVATION",
                                 "state": "RUNNING", "owner": %d, "audience": "PARTIES", "origin": "UNKNOWN"}""".formatted(place.nordvik())))
                        .get("number");
        project = closed;
        String line = partner("HAVGAP", "RESEARCH");
        send(place.hans(), delete(line), null)
                .andExpect(status().isNoContent())
                .andExpect(header().doesNotExist("ETag"));
        as(place.hans(), get(closed)).andExpect(status().isNotFound());
        assertThat(items(closed + "/partners")).isEmpty();
    }

    @Test
    void theLinesOfAMergedProjectAreThoseOfTheOneItBecamePartOf() throws Exception {
        String address = location(send(place.berit(), post(project + "/milestones"), json("{'what': 'Høsting'}")));
        long merged = Long.parseLong(project.substring(project.lastIndexOf('/') + 1));
        long today = written("Skolehage og kjøkken " + place.letters(), "2024");
        assertThat(merging.merge(place.berit(), merged, today, "samme")).isInstanceOf(Merging.Outcome.Merged.class);
        String there = "/api/v1/projects/" + today + "/milestones";

        as(place.berit(), get(project + "/milestones?size=5"))
                .andExpect(status().isPermanentRedirect())
                .andExpect(header().string("Location", there + "?size=5"));
        send(place.berit(), post(project + "/milestones"), json("{'what': 'Såing'}"))
                .andExpect(status().isPermanentRedirect())
                .andExpect(header().string("Location", there));
        send(place.berit(), put(address).header("If-Match", "\"2\""), json("{'what': 'Luking'}"))
                .andExpect(status().isPermanentRedirect());
        send(place.berit(), delete(address), null).andExpect(status().isPermanentRedirect());
        assertThat(items(there)).isEmpty();
        send(place.berit(), post(there), json("{'what': 'Såing'}")).andExpect(status().isCreated());

        merging.undo(place.berit(), merged);
        JsonNode back = items(project + "/milestones");
        assertThat(back).hasSize(1);
        assertThat(back.get(0).get("line").get("what").asString()).isEqualTo("Høsting");
    }

    /** What became of it is often known only afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "STOPPED"})
    void theLinesOfAProjectThatIsOverAreStillWritten(String state) throws Exception {
        String over = "/api/v1/projects/"
                + answer(send(place.berit(), post("/api/v1/projects"), """
                                {"title": "Skolehage som var", "summary": "Sammen", "language": "nb", "form": "INNOVATION", "state": "%s",
                                 "stoppedBecause": "Frost", "owner": %d, "audience": "EVERYONE", "origin": "UNKNOWN", "starts": "2020",
                                 "ends": "2022"}""".formatted(state, place.nordvik())))
                        .get("number");
        String address = location(send(place.berit(), post(over + "/gains"), json("{'gain': 'Mer frukt'}"))
                .andExpect(status().isCreated()));
        send(
                        place.berit(),
                        put(address).header("If-Match", etag(as(place.berit(), get(address)))),
                        json("{'gain': 'Mer grønt'}"))
                .andExpect(status().isOk());
        send(place.berit(), delete(address), null).andExpect(status().isNoContent());
        send(place.siri(), post(over + "/gains"), json("{'gain': 'Mer frukt'}")).andExpect(status().isNotFound());
        as(place.berit(), get(over)).andExpect(jsonPath("$.state").value(state));
    }

    private String partner(String organisation, String role) throws Exception {
        return location(send(
                        place.berit(),
                        post(project + "/partners"),
                        json("{'organisation': '%s', 'role': '%s'}".formatted(organisation, role)))
                .andExpect(status().isCreated()));
    }

    @Test
    void whatThePartiesShareIsProposedAndItsAddressTold() throws Exception {
        send(place.berit(), post(project + "/partners"), json("{'organisation': 'HAVGAP', 'role': 'RESEARCH'}"));
        ResultActions read = as(place.hans(), get(project));
        String wanted = """
                {"title": "Skolehage og kjøkken", "summary": "Sammen", "language": "nb", "form": "INNOVATION", "state": "RUNNING",
                 "owner": %d, "audience": "EVERYONE", "origin": "UNKNOWN", "starts": "2024", "ends": ""}""".formatted(place.nordvik());
        String proposal = send(place.hans(), put(project).header("If-Match", etag(read)), wanted)
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        as(place.berit(), get(proposal)).andExpect(jsonPath("$.outcome").value("OPEN"));
        send(place.hans(), post(proposal + "/nod"), null).andExpect(status().isNotFound());
        send(place.berit(), post(proposal + "/nod"), null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("APPLIED"));
        as(place.hans(), get(project)).andExpect(jsonPath("$.title").value("Skolehage og kjøkken"));
    }

    @Test
    void aSignThatNoTextHasIsLeftOut() throws Exception {
        send(place.berit(), post(project + "/milestones"), "{\"what\": \"Høst\\u0000ing\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.line.what").value("Høsting"));
    }

    @Test
    void anApplicationIsChangedAndTakenOut() throws Exception {
        ResultActions applied = send(
                        place.berit(),
                        post(project + "/applications"),
                        json(
                                "{'title': 'Hager', 'funder': 'Havgapfondet', 'call': '2024', 'sentOn': '2024-02-01', 'decision': 'PENDING'}"))
                .andExpect(status().isCreated());
        String address = applied.andReturn().getResponse().getHeader("Location");
        String changed = json(
                "{'title': 'Hager for alle', 'funder': 'Havgapfondet', 'call': '2024', 'sentOn': '2024-02-01', 'decision': 'PENDING'}");
        send(place.siri(), put(address).header("If-Match", etag(applied)), changed)
                .andExpect(status().isNotFound());
        send(place.berit(), put(address).header("If-Match", etag(applied)), changed)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Hager for alle"));
        send(place.berit(), delete(address).header("If-Match", etag(applied)), null)
                .andExpect(status().isPreconditionFailed());
        send(place.berit(), delete(address), null).andExpect(status().isNoContent());
        as(place.berit(), get(address)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "title", "start"})
    void aListIsReadToItsEndWithEachProjectOnce(String sort) throws Exception {
        List<Long> all = new ArrayList<>(List.of(Long.valueOf(project.substring(project.lastIndexOf('/') + 1))));
        for (int i = 0; i < 6; i++)
            all.add(written((i < 3 ? "Like " : i + " ulik ") + place.letters(), i % 2 == 0 ? "202" + i : ""));
        List<Long> read = new ArrayList<>();
        String next = "/api/v1/projects?owner=" + place.nordvik() + "&size=2&sort=" + sort;
        while (next != null) {
            JsonNode page = answer(as(place.berit(), get(URI.create(next))));
            page.get("items").forEach(item -> read.add(item.get("number").asLong()));
            if (read.size() == 2) written("Aa kom til underveis " + place.letters(), "2026");
            next = page.path("next").isString() ? page.get("next").asString() : null;
        }
        assertThat(read).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void aPlaceInAnotherOrderOrNoneOfOursIsRefused() throws Exception {
        as(place.berit(), get("/api/v1/projects?cursor=tull")).andExpect(status().isBadRequest());
        written("En til " + place.letters(), "2024");
        String next = answer(as(place.berit(), get("/api/v1/projects?owner=" + place.nordvik() + "&size=1&sort=title")))
                .get("next")
                .asString();
        as(place.berit(), get(URI.create(next.replace("sort=title", "sort=start"))))
                .andExpect(status().isBadRequest());
    }

    private long written(String title, String starts) throws Exception {
        return answer(send(place.berit(), post("/api/v1/projects"), """
                        {"title": "%s", "summary": "Sammen", "language": "nb", "form": "INNOVATION", "state": "RUNNING", "owner": %d,
                         "audience": "EVERYONE", "origin": "UNKNOWN", "starts": "%s", "ends": ""}""".formatted(title, place.nordvik(), starts)))
                .get("number")
                .asLong();
    }

    /** Single quotes read better in a test; names and numbers are those of this test's own place. */
    private String json(String text) {
        return text.replace("NORDVIKNAME", "Nordvik (%d)".formatted(place.nordvik()))
                .replace("NORDVIK", String.valueOf(place.nordvik()))
                .replace("HAVGAPNUMBER", String.valueOf(place.havgap()))
                .replace("HAVGAP", "Havgap (%d)".formatted(place.havgap()))
                .replace("SØRVIK", "Sørvik (%d)".formatted(place.sorvik()))
                .replace('\'', '"');
    }

    private JsonNode items(String lines) throws Exception {
        return answer(as(place.berit(), get(lines)).andExpect(status().isOk())).get("items");
    }

    /** What was sent stands there; a named organisation by its name alone. */
    private void holds(JsonNode line, String sent) {
        JsonMapper.shared().readTree(json(sent)).properties().forEach(field -> {
            if (!field.getKey().equals("organisation") || !field.getValue().isString())
                assertThat(line.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
        });
    }

    private static String location(ResultActions answered) {
        return Objects.requireNonNull(answered.andReturn().getResponse().getHeader("Location"));
    }

    private static String etag(ResultActions answered) {
        return Objects.requireNonNull(answered.andReturn().getResponse().getHeader("ETag"));
    }

    private static JsonNode answer(ResultActions answered) throws Exception {
        return JsonMapper.shared().readTree(answered.andReturn().getResponse().getContentAsByteArray());
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder request, @Nullable String json)
            throws Exception {
        request.header("Idempotency-Key", UUID.randomUUID());
        if (json != null) request.contentType(MediaType.APPLICATION_JSON).content(json);
        return as(visitor, request);
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}
