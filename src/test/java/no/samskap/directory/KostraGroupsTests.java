package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Candidates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Municipalities are grouped by a file that whoever runs Samskap has fetched. */
@SamskapTest
class KostraGroupsTests {
    @Autowired
    Candidates candidates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        jdbc.sql("delete from kostra_group").update();
    }

    @Test
    void receiversAreChosenByGroup() throws IOException {
        loaded(
                "\uFEFFsourceCode;sourceName;targetCode;targetName\n5006;Steinkjer;7;Gruppe 7\n5001;Trondheim;12;Gruppe 12\n");

        assertThat(inGroup("Gruppe 7")).containsExactly("Steinkjer kommune");
        assertThat(inGroup("Gruppe 1")).isEmpty();
    }

    @Test
    void aNewFileTakesThePlaceOfTheOldOne() throws IOException {
        loaded("sourceCode,targetName\n5006,Gruppe 7\n");

        KostraGroups groups = loaded("sourceCode,targetName\n5006,\"Gruppe 8, nord\"\n");

        assertThat(groups.all()).containsExactly("Gruppe 8, nord");
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws IOException {
        loaded("sourceCode,targetName\n5006,Gruppe 7\n");

        KostraGroups groups = loaded("kommune,gruppe\n5006,Gruppe 8\n");
        new KostraGroups(jdbc, transaction, folder.resolve("borte.csv").toString()).load();

        assertThat(groups.all()).containsExactly("Gruppe 7");
    }

    @Test
    void aLineThatIsNoMunicipalityIsRefused() {
        assertThatThrownBy(() -> KostraGroups.read("sourceCode,targetName\nSteinkjer,Gruppe 7\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 1");
    }

    private KostraGroups loaded(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("kostra.csv"), csv);
        KostraGroups groups = new KostraGroups(jdbc, transaction, file.toString());
        groups.load();
        return groups;
    }

    private List<String> inGroup(String group) {
        return candidates.list(Visitor.STRANGER, new Candidates.Wanted("", "", null, "", group, null, null)).stream()
                .map(Candidates.Candidate::name)
                .toList();
    }
}
