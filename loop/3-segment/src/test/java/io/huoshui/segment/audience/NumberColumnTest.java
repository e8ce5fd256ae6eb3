package io.huoshui.segment.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberColumnTest {
    /** Every fifth has no number, the others go up and down around zero. */
    private static boolean has(int id) {
        return id % 5 != 0;
    }

    private static long number(int id, long step) {
        return (id % 1_001 - 500) * step;
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1, -200, 300",
        "70000, 1, 0, 0",
        "70000, 10000000000, -3000000000000, 20000000000",
        "1200000, 1, 499, 9223372036854775807",
        "1200000, 10000000000, -9223372036854775808, -1",
        "1200000, 10000000000, 10, 9"
    })
    void aRangeIsWhomItHoldsHoweverManyThereAre(int people, long step, long low, long high) {
        NumberColumn column = new NumberColumn();
        for (int id = 1; id <= people; id++) {
            column.put(id, number(id, step));
        }
        for (int id = 5; id <= people; id += 5) {
            column.remove(id);
        }
        assertThat(column.between(low, high).toArray())
                .isEqualTo(IntStream.rangeClosed(1, people)
                        .filter(id -> has(id) && number(id, step) >= low && number(id, step) <= high)
                        .toArray());
    }
}
