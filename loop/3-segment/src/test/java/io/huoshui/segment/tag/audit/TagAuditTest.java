package io.huoshui.segment.tag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.segment.tag.audit.TagSample.Assigned;
import io.huoshui.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagAuditTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void theIntervalIsWilsons() {
        TagAccuracy found = TagAccuracy.of(18, 2, 5);
        assertThat(found.accuracy()).isEqualByComparingTo("0.9");
        assertThat(found.low()).isEqualByComparingTo("0.698966");
        assertThat(found.high()).isEqualByComparingTo("0.972134");
        assertThat(found.judged()).isEqualTo(20);
        assertThat(found.unsure()).isEqualTo(5);
        assertThat(found.red()).isTrue();
    }

    @Test
    void theRedLineItselfIsNotRed() {
        assertThat(TagAccuracy.of(92, 8, 0).red()).isFalse();
        assertThat(TagAccuracy.of(91, 9, 0).red()).isTrue();
        assertThat(TagAccuracy.of(0, 0, 7).red()).isFalse();
        assertThat(TagAccuracy.of(0, 0, 7).accuracy()).isNull();
        assertThat(TagAccuracy.of(0, 3, 0).low()).isEqualByComparingTo("0");
        assertThat(TagAccuracy.of(3, 0, 0).high()).isEqualByComparingTo("1");
    }

    @Test
    void eachStratumHasItsShareToWithinOne() {
        Seeds.check(100, random -> {
            List<Assigned> everyone = new ArrayList<>();
            int people = 1 + random.nextInt(400);
            for (int id = 1; id <= people; id++) {
                everyone.add(new Assigned(
                        id,
                        NOW.minus(Duration.ofDays(random.nextInt(90))),
                        List.of("high", "content", "silent").get(random.nextInt(3))));
            }
            int size = 1 + random.nextInt(60);
            List<Assigned> drawn = TagSample.draw(everyone, size, random.nextLong(), NOW);
            assertThat(drawn).hasSize(Math.min(size, people));
            assertThat(new HashSet<>(drawn)).hasSize(drawn.size());
            Map<String, Long> of = strata(everyone);
            Map<String, Long> in = strata(drawn);
            of.forEach((stratum, count) -> assertThat((double) in.getOrDefault(stratum, 0L))
                    .isBetween(
                            Math.floor((double) drawn.size() * count / people),
                            Math.ceil((double) drawn.size() * count / people)));
        });
    }

    @Test
    void theSeedDrawsTheSameAndTheOrderTellsNothing() {
        List<Assigned> everyone = IntStream.rangeClosed(1, 300)
                .mapToObj(id -> new Assigned(id, NOW.minus(Duration.ofDays(id % 60)), id % 2 == 0 ? "high" : "silent"))
                .toList();
        List<Assigned> drawn = TagSample.draw(everyone, 60, 42, NOW);
        List<Assigned> backwards = new ArrayList<>(everyone);
        java.util.Collections.reverse(backwards);
        assertThat(TagSample.draw(backwards, 60, 42, NOW)).isEqualTo(drawn);
        assertThat(TagSample.draw(everyone, 60, 43, NOW)).isNotEqualTo(drawn);
        long changes = IntStream.range(1, drawn.size())
                .filter(i -> !drawn.get(i).tier().equals(drawn.get(i - 1).tier()))
                .count();
        assertThat(changes).as("strata are mixed").isBetween(15L, 45L);
    }

    private static Map<String, Long> strata(List<Assigned> people) {
        return people.stream().collect(Collectors.groupingBy(each -> each.stratum(NOW), Collectors.counting()));
    }
}
