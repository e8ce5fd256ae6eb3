package io.huoshui.run.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table belongs to the module whose migration made it; nobody else writes its name behind from, join, into, update or truncate. */
class TableOwnersTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern CREATED =
            Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_]+)");
    private static final Pattern USED =
            Pattern.compile("\\b(?:from|join|into|update|truncate|copy)\\s+([a-z][a-z_]*)\\b");

    @Test
    void eachTableIsTouchedByItsOwnerOnly() throws IOException {
        Map<String, Path> owners = owners();
        assertThat(owners).as("tables found").hasSizeGreaterThan(15);
        TreeSet<String> trespasses = new TreeSet<>();
        for (Path source : files("src/main/java", ".java")) {
            Matcher used = USED.matcher(Files.readString(source));
            while (used.find()) {
                Path owner = owners.get(used.group(1));
                if (owner != null && !source.startsWith(owner)) {
                    trespasses.add(
                            ROOT.relativize(source) + " uses " + used.group(1) + " of " + ROOT.relativize(owner));
                }
            }
        }
        assertThat(trespasses).isEmpty();
    }

    private static Map<String, Path> owners() throws IOException {
        Map<String, Path> owners = new TreeMap<>();
        for (Path migration : files("db/migration", ".sql")) {
            Matcher created = CREATED.matcher(Files.readString(migration));
            while (created.find()) {
                Path before = owners.put(created.group(1), moduleOf(migration));
                assertThat(before == null || before.equals(moduleOf(migration)))
                        .as(created.group(1) + " has two owners")
                        .isTrue();
            }
        }
        return owners;
    }

    private static Path moduleOf(Path file) {
        Path module = file;
        while (!Files.exists(module.resolve("pom.xml"))) {
            module = module.getParent();
        }
        return module;
    }

    private static Iterable<Path> files(String below, String ending) throws IOException {
        try (Stream<Path> all = Stream.of("loop", "platform", "connect", "run")
                .map(ROOT::resolve)
                .flatMap(TableOwnersTest::walk)) {
            return all.filter(each -> each.toString().contains(below)
                            && each.toString().contains("src/main")
                            && each.toString().endsWith(ending))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path from) {
        try {
            return Files.walk(from).filter(each -> !each.toString().contains("/target/"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
