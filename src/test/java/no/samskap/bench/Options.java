package no.samskap.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code ./dev bench} is asked.
 *
 * @param scale 1 is the country
 * @param growth how many facts the portfolios have that are measured one after the other; empty for the national set
 * @param runs how many times each line of a growing portfolio is measured: the median counts
 * @param only words of which the measured line must hold one; empty for all
 * @param command starts the application
 */
record Options(
        double scale,
        List<Integer> growth,
        int runs,
        int seconds,
        List<Integer> connections,
        int port,
        Path data,
        List<String> only,
        List<String> command) {

    static Options of(String[] arguments) {
        List<String> all = Arrays.asList(arguments);
        int split = all.indexOf("--");
        List<String> given = all.subList(0, split);
        return new Options(
                Double.parseDouble(option(given, "scale", "1")),
                numbers(option(given, "growth", "")),
                Integer.parseInt(option(given, "runs", "3")),
                Integer.parseInt(option(given, "seconds", "5")),
                numbers(option(given, "connections", "1,8,32")),
                Integer.parseInt(option(given, "port", "8089")),
                Path.of(option(given, "data", "target/bench/data")),
                Arrays.asList(option(given, "only", "").split(",")),
                all.subList(split + 1, all.size()));
    }

    boolean wants(String line) {
        return only.stream().anyMatch(line::contains);
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(","))
                .filter(number -> !number.isBlank())
                .map(Integer::valueOf)
                .toList();
    }

    private static String option(List<String> given, String name, String usual) {
        int place = given.indexOf("--" + name);
        return place < 0 ? usual : given.get(place + 1);
    }
}
