package io.huoshui.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependencyOrderTest {
    @Test
    void whoever_is_used_comes_first_and_ties_go_by_name() {
        assertThat(DependencyOrder.of(
                        Map.of("a", Set.of("c"), "b", Set.<String>of(), "c", Set.of("d"), "d", Set.<String>of())))
                .isEqualTo(new DependencyOrder.Ordered<>(List.of("d", "c", "a", "b")));
    }

    @Test
    void what_is_not_defined_takes_no_part() {
        assertThat(DependencyOrder.of(Map.of("a", Set.of("unknown"))))
                .isEqualTo(new DependencyOrder.Ordered<>(List.of("a")));
    }

    @Test
    void a_cycle_is_told_from_start_to_start() {
        assertThat(DependencyOrder.of(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("d"), "d", Set.of("b"))))
                .isEqualTo(new DependencyOrder.Cycle<>(List.of("b", "c", "d", "b")));
        assertThat(DependencyOrder.of(Map.of("a", Set.of("a"))))
                .isEqualTo(new DependencyOrder.Cycle<>(List.of("a", "a")));
    }
}
