package no.samskap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whoever goes away before all is written has done nothing wrong, and nothing is wrong here. Whatever does fail is written down. */
class ErrorsTests {
    private static final Filter WHO_WAITS = (request, response, chain) -> chain.doFilter(request, response);
    private static final Filter WHO_LEFT =
            (request, response, chain) -> chain.doFilter(request, new BrokenLine((HttpServletResponse) response));

    private final Logger log = (Logger) LoggerFactory.getLogger(Errors.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        written.start();
        log.addAppender(written);
        log.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        log.setAdditive(true);
        log.detachAppender(written);
    }

    @Test
    void whoGoesAwayIsNoFault() throws Exception {
        MvcResult answer = asked("/svar", WHO_LEFT);

        assertThat(answer.getResolvedException()).isInstanceOf(AsyncRequestNotUsableException.class);
        assertThat(answer.getModelAndView()).as("no page for nobody").isNull();
        assertThat(faults()).isEmpty();
    }

    @Test
    void whoStaysIsAnswered() throws Exception {
        MvcResult answer = asked("/svar", WHO_WAITS);

        assertThat(answer.getResponse().getContentAsString()).isEqualTo("Bussen går");
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatBreaksHereIsAFaultWithAReference() throws Exception {
        MvcResult answer = asked("/brudd", WHO_WAITS);

        assertThat(answer.getResponse().getStatus()).isEqualTo(500);
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.getFormattedMessage()).contains("Reference", "GET /brudd"));
    }

    @Test
    void whatTheDatabaseGaveUpCanBeAskedAgain() throws Exception {
        MvcResult answer = asked("/treg", WHO_WAITS);

        assertThat(answer.getResponse().getStatus()).isEqualTo(503);
        assertThat(faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.getFormattedMessage()).contains("Reference", "GET /treg took too long"));
    }

    private List<ILoggingEvent> faults() {
        return written.list.stream()
                .filter(each -> each.getLevel().isGreaterOrEqual(Level.WARN))
                .toList();
    }

    private static MvcResult asked(String path, Filter line) throws Exception {
        return MockMvcBuilders.standaloneSetup(new Busses())
                .setControllerAdvice(new Errors(new NothingIsKept()))
                .addFilters(line)
                .build()
                .perform(get(path))
                .andReturn();
    }

    @RestController
    static class Busses {
        @GetMapping("/svar")
        String answer() {
            return "Bussen går";
        }

        @GetMapping("/brudd")
        String fail() {
            throw new IllegalStateException("Bussen står");
        }

        @GetMapping("/treg")
        String tooLong() {
            throw new QueryTimeoutException("Bussen er forsinket");
        }
    }

    private static final class NothingIsKept implements ActLog {
        @Override
        public void done(String act, @Nullable Long record, String reference) {}

        @Override
        public void refused(String act) {}
    }

    /** As a server's answer is when the browser was closed: what is written to it comes back as a failure. */
    private static final class BrokenLine extends HttpServletResponseWrapper {
        BrokenLine(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int next) throws IOException {
                    throw new IOException("Broken pipe");
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}
            };
        }
    }
}
