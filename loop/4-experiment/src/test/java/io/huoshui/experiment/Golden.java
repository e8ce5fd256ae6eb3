package io.huoshui.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a golden file; its first line says where they come from. */
final class Golden {
    private Golden() {}

    static List<List<String>> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")))
                    .toList();
        }
    }

    static List<Integer> numbers(String cell) {
        return List.of(cell.split(" ")).stream().map(Integer::valueOf).toList();
    }
}
