package io.huoshui.connect.spreadsheet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Public data sets beside the repository; tests that need one are skipped, saying so, where it is absent. */
final class SharedData {
    private SharedData() {}

    static Path file(String name) {
        List<Path> places = Stream.of(
                        System.getenv("HUOSHUI_SHARED_DATA"),
                        "../shared/data",
                        "../../shared/data",
                        "../../../shared/data",
                        "../../../../shared/data")
                .filter(Objects::nonNull)
                .map(Path::of)
                .toList();
        Path found = places.stream()
                .map(each -> each.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "the shared data file " + name + " is in none of " + places);
        return Objects.requireNonNull(found);
    }
}
