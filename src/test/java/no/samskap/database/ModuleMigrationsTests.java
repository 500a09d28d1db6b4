package no.samskap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModuleMigrationsTests {
    @Test
    void aModuleIsMigratedAfterThoseItDependsOn() {
        List<String> order = ModuleMigrations.inOrder(
                Set.of("accounts", "directory", "indicators", "needs", "projects", "records", "themes", "web"));

        assertThat(order)
                .containsExactly(
                        "web", "records", "themes", "directory", "accounts", "indicators", "needs", "projects");
    }
}
