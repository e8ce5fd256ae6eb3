package io.huoshui.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void namesTheSeedThatFails() {
        assertThatThrownBy(() -> Seeds.check(
                        100, random -> assertThat(random.nextInt(20)).isNotEqualTo(7)))
                .hasMessageContaining("fails with seed ")
                .hasMessageContaining("-Dseed=");
    }

    @Test
    void drawsTheSameNumbersInEachRun() {
        assertThat(draws()).isEqualTo(draws());
    }

    private static List<Long> draws() {
        List<Long> drawn = new ArrayList<>();
        Seeds.check(5, random -> drawn.add(random.nextLong()));
        return drawn;
    }
}
