package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RorTests {
    @ParameterizedTest
    @ValueSource(strings = {"https://ror.org/05xg72x27", "ror.org/05xg72x27", "05XG72X27", " 05xg72x27/ "})
    void anAddressIsReadHoweverItIsWritten(String written) {
        assertThat(Ror.read(written)).contains("https://ror.org/05xg72x27");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05xg72x28", "05gx72x27", "05xl72x27", "15xg72x27", "https://example.org/05xg72x27", ""})
    void aWrongSignIsNoticed(String written) {
        assertThat(Ror.read(written)).isEmpty();
    }

    @Test
    void theInstitutionsOfTheProgramPass() {
        assertThat(Ror.read("https://ror.org/01xtthb56")).isPresent();
        assertThat(Ror.read("https://ror.org/00wge5k78")).isPresent();
    }
}
