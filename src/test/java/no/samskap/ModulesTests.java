package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** Modules keep to what their package-info allows, and no arrow points up. */
class ModulesTests {
    private static final Path PICTURES = Path.of("docs", "modules");
    private static final Pattern FLOOR = Pattern.compile("(?m)^\\| (\\d) \\| `(\\w+)` \\|");
    private static final int LOOP_FLOOR = 4;

    private static final ApplicationModules modules = ApplicationModules.of(Samskap.class);

    @Test
    void aModuleUsesOnlyWhatItSaysItUses() {
        modules.verify();
    }

    @Test
    void everyModuleHasAFloor() {
        assertThat(modules.stream().map(ModulesTests::name)).isSubsetOf(floors().keySet());
    }

    @Test
    void noArrowPointsUp() {
        Map<String, Integer> floors = floors();
        List<String> upwards = new ArrayList<>();
        for (ApplicationModule module : modules)
            for (ApplicationModule used :
                    module.getDirectDependencies(modules).uniqueModules().toList()) {
                int from = floors.getOrDefault(name(module), 0);
                int to = floors.getOrDefault(name(used), 0);
                if (to > from || (to == from && to == LOOP_FLOOR)) upwards.add(name(module) + " -> " + name(used));
            }
        assertThat(upwards).isEmpty();
    }

    @Test
    void theCommittedPictureShowsTheModulesOfToday() {
        Path fresh = Path.of("target", "modules");
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(fresh.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults()
                        .withStyle(DiagramOptions.DiagramStyle.UML)
                        .withDependencyDepth(DependencyDepth.IMMEDIATE));
        Sources.keepCurrent(
                PICTURES.resolve("components.puml"),
                Sources.text(fresh.resolve("components.puml")),
                ModulesTests::sorted);
        Sources.keepCurrent(PICTURES.resolve("README.md"), table());
    }

    /** Each module with the first sentence of its package-info and what it uses. */
    private static String table() {
        StringBuilder table = new StringBuilder(
                "# Modules\n\nWritten by `./dev format` from the code. The picture is"
                        + " [components.puml](components.puml).\n\n| floor | module | what it is | uses |\n|--:|---|---|---|\n");
        floors().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> modules.getModuleByName(entry.getKey())
                        .ifPresent(module -> table.append("| %d | `%s` | %s | %s |%n"
                                .formatted(entry.getValue(), entry.getKey(), purpose(module), uses(module)))));
        return table.toString();
    }

    private static String uses(ApplicationModule module) {
        return String.join(
                ", ",
                module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(ModulesTests::name)
                        .filter(name -> !name.equals("core"))
                        .sorted()
                        .toList());
    }

    private static String purpose(ApplicationModule module) {
        String text = Sources.text(Sources.JAVA.resolve(name(module)).resolve("package-info.java"));
        Matcher comment = Pattern.compile("(?s)/\\*\\*(.*?)\\*/").matcher(text);
        if (!comment.find()) return "";
        String plain = comment.group(1)
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.replaceFirst("(?<=\\.) .*", "");
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static Map<String, Integer> floors() {
        Map<String, Integer> floors = new HashMap<>();
        FLOOR.matcher(Sources.text(Path.of("ARCHITECTURE.md")))
                .results()
                .forEach(row -> floors.put(row.group(2), Integer.valueOf(row.group(1))));
        return floors;
    }

    /** The generator gives the same lines in an order of chance. */
    private static String sorted(String picture) {
        return String.join("\n", picture.lines().map(String::strip).sorted().toList());
    }
}
