package no.samskap.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;

/**
 * Migrates each module from its own folder, with its own numbering, after the modules it depends on. Spring Modulith can
 * do the same, but reads all classes at every start to find the order; here it stands in each {@code package-info}.
 */
@Component
final class ModuleMigrations implements FlywayMigrationStrategy {
    private static final String FOLDER = "db/migration/";
    private static final String BEFORE_ALL = "__root";
    private static final String MODULES =
            ModuleMigrations.class.getPackageName().replaceFirst("\\.\\w+$", ".");

    @Override
    public void migrate(Flyway flyway) {
        String table = flyway.getConfiguration().getTable();
        migrate(flyway, BEFORE_ALL, table);
        for (String module : inOrder(folders())) migrate(flyway, module, table + "_" + module);
    }

    private static void migrate(Flyway flyway, String folder, String table) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:" + FOLDER + folder)
                .table(table)
                .load()
                .migrate();
    }

    private static Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.sql")) {
                String[] path = file.getURL().getPath().split("/");
                folders.add(path[path.length - 2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folders.remove(BEFORE_ALL);
        return folders;
    }

    /** Each after those it depends on, by name where that leaves a choice. */
    static List<String> inOrder(Set<String> modules) {
        Set<String> ordered = new LinkedHashSet<>();
        new TreeSet<>(modules).forEach(module -> addAfterWhatItUses(module, ordered));
        List<String> withFolder = new ArrayList<>(ordered);
        withFolder.retainAll(modules);
        return withFolder;
    }

    private static void addAfterWhatItUses(String module, Set<String> ordered) {
        if (ordered.contains(module)) return;
        uses(module).forEach(used -> addAfterWhatItUses(used, ordered));
        ordered.add(module);
    }

    private static List<String> uses(String module) {
        try {
            ApplicationModule declared =
                    Class.forName(MODULES + module + ".package-info").getAnnotation(ApplicationModule.class);
            return declared == null
                    ? List.of()
                    : List.of(declared.allowedDependencies()).stream()
                            .map(name -> name.replaceFirst("\\s*::.*", ""))
                            .distinct()
                            .sorted()
                            .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The folder " + FOLDER + module + " belongs to no module", e);
        }
    }
}
