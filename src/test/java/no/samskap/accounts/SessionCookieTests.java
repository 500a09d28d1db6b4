package no.samskap.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import no.samskap.SamskapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where the address is encrypted, so is everything. */
@SamskapTest
class SessionCookieTests {
    @Autowired
    MockMvcTester pages;

    @Test
    void withAnEncryptedAddressTheCookieIsBoundToItsHostAndToEncryption() {
        assertThat(cookie("https://samskap.example"))
                .startsWith("__Host-samskap=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain=");
    }

    @Test
    void onOnesOwnMachineItWorksWithoutEncryption() {
        assertThat(cookie("http://localhost:8080")).startsWith("samskap=").doesNotContain("Secure");
    }

    @Test
    void anEncryptedAnswerTellsTheBrowserToComeBackEncrypted() {
        assertThat(pages.get().uri("/behov").secure(true))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    private static String cookie(String address) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityConfiguration()
                .sessionCookie(address)
                .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "abc"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
