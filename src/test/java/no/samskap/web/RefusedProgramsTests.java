package no.samskap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import no.samskap.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever turns a program away, it is answered as programs are: a problem document that says what to do, in its language. */
@ServedTest
class RefusedProgramsTests {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/projects?text=%, 400",
        "GET /api/v1/projects?text=%zz, 400",
        "GET /api/v1/projects/1;x=2, 400",
        "GET /api/v1/projects/../needs, 400",
        "GET /api/v1/nothing, 404",
        "PATCH /api/v1/projects, 405",
        "POST /api/v1/projects, 401"
    })
    void aRefusalIsAProblemDocument(String request, int status) throws IOException {
        assertThat(answer(request, ""))
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json")
                .contains("\"detail\":");
    }

    @Test
    void aKeyThatOpensNothingIsToldWhatToDo() throws IOException {
        assertThat(answer("GET /api/v1/projects", "Authorization: Bearer samskap_gammel\r\nAccept-Language: en\r\n"))
                .startsWith("HTTP/1.1 401")
                .contains("Content-Type: application/problem+json")
                .contains("Sign in, or send a valid key, and try again.");
    }

    @Test
    void aFileThatWasCutOffOnItsWayIsNotOurFault() throws IOException {
        assertThat(answer(
                        "POST /api/v1/imports",
                        "Authorization: Bearer samskap_gammel\r\nContent-Type: multipart/form-data; boundary=x\r\n"))
                .startsWith("HTTP/1.1 40");
    }

    @Test
    void aPageIsStillAPage() throws IOException {
        assertThat(answer("GET /prosjekter?q=%", ""))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: text/html")
                .contains("Vi forsto ikke");
    }

    /** As it stands: no library mends the address on the way. */
    private String answer(String request, String headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String whole = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                    + (request.startsWith("GET") ? "" : "Content-Length: 0\r\n") + "\r\n";
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
