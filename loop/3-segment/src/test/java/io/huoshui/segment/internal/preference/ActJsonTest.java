package io.huoshui.segment.internal.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.segment.preference.Act;
import io.huoshui.segment.preference.Evidence;
import io.huoshui.testkit.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActJsonTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00.000001Z");

    @Test
    void whateverWasWrittenIsReadAgain() {
        Seeds.check(200, random -> {
            List<Act> acts = new ArrayList<>();
            int count = random.nextInt(8);
            for (int position = 1; position <= count; position++) {
                acts.add(act(random, position, START.plusSeconds(position)));
            }
            String json = acts.stream()
                    .map(each -> "[" + each.position() + " , " + micros(each.at()) + ", " + ActJson.write(each) + "]")
                    .collect(Collectors.joining(", ", "[", "]"));
            assertThat(ActJson.readAll(json)).isEqualTo(new Evidence(acts));
        });
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static Act act(RandomGenerator random, long position, Instant at) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Act.Viewed(position, at, category(random), random.nextBoolean() ? null : random.nextBoolean());
            case 1 -> new Act.Clicked(position, at, random.nextBoolean());
            default ->
                new Act.Bought(
                        position,
                        at,
                        "o\"" + position,
                        random.nextBoolean(),
                        cents(random),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(any -> new Act.Line(
                                        category(random),
                                        cents(random),
                                        cents(random),
                                        random.nextBoolean(),
                                        random.nextInt(9)))
                                .toList());
        };
    }

    private static @Nullable String category(RandomGenerator random) {
        return random.nextInt(4) == 0 ? null : List.of("精华", "a\\b", "").get(random.nextInt(3));
    }

    private static double cents(RandomGenerator random) {
        return random.nextInt(100_000) / 100.0;
    }
}
