package no.samskap.mail.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamskapTest
class MailPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private World.Place place;
    private long letter;

    @BeforeEach
    void aLetterThatWasLaidAside() {
        place = world.anew();
        letter = jdbc.sql("""
                        insert into mail_outbox (event, kind, address, language, message_id, state, reason)
                        values (:event, 'flooded', 'kari@nordvik.example.org', 'nb', :event, 'STOPPED', '550 <b>no</b>')
                        returning id""")
                .param("event", UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void unsubscribingTakesAButtonOrOneClickOfAMailProgram() throws Exception {
        String token = "a-secret-of-this-letter-" + letter;
        jdbc.sql("insert into mail_unsubscribe_link (hash, letter) values (sha256(cast(:token as bytea)), :letter)")
                .param("token", token)
                .param("letter", letter)
                .update();
        jdbc.sql("delete from mail_unsubscribed").update();

        for (int opened = 0; opened < 2; opened++)
            mvc.perform(get("/avmelding/" + token))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(content().string(containsString("Vil du slutte å få slike brev")));
        mvc.perform(post("/avmelding/" + token)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Du er meldt av")));
        mvc.perform(post("/avmelding/" + token + "x")).andExpect(status().isNotFound());
    }

    @Test
    void onlyASystemAdministratorSeesWhatCouldNotBeSent() throws Exception {
        for (Visitor other : java.util.List.of(place.kari(), place.berit()))
            as(other, get("/drift/epost")).andExpect(status().isNotFound());
        as(place.kari(), act("/drift/epost/" + letter + "/forsok")).andExpect(status().isNotFound());

        as(place.root(), get("/drift/epost"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("550 &lt;b&gt;no&lt;/b&gt;")));
        as(place.root(), act("/drift/epost/" + letter + "/slutt")).andExpect(status().is3xxRedirection());
        as(place.root(), get("/drift/epost"))
                .andExpect(content().string(not(containsString("/drift/epost/" + letter + "/"))));
        as(place.root(), act("/drift/epost/" + letter + "/forsok")).andExpect(status().isNotFound());
    }

    @Test
    void thereIsNoMailboxOutsideTheDemo() throws Exception {
        as(place.root(), get("/postkasse")).andExpect(status().isNotFound());
        as(place.root(), get("/postkasse/" + letter)).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder act(String path) {
        return post(path).with(csrf()).param("_form", UUID.randomUUID().toString());
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + keys.make(visitor, "test")));
    }
}
