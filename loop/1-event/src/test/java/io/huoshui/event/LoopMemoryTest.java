package io.huoshui.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopMemoryTest {
    private final List<String> left = new ArrayList<>();
    private final LoopMemory<Integer, String> memory = new LoopMemory<>(20, String::length, left::add);

    @Test
    void whatABatchLeftIsBelievedByTheBatchThatGoesOnFromThere() {
        whole(batch(0, 5), "lin");
        memory.begin(batch(5, 9));
        assertThat(memory.get(1)).contains("lin");
    }

    @Test
    void aBatchFromAnotherPlaceBelievesNothing() {
        whole(batch(0, 5), "lin");
        memory.begin(batch(4, 9));
        assertThat(memory.get(1)).isEmpty();
        assertThat(left).containsExactly("lin");
    }

    @Test
    void aBatchThatBrokeOffLeavesNothing() {
        whole(batch(0, 5), "lin");
        memory.begin(batch(5, 9));
        memory.put(1, "wang");
        memory.begin(batch(5, 9));
        assertThat(memory.get(1)).isEmpty();
    }

    @Test
    void aBatchByItselfBelievesNothingAndLeavesNothing() {
        whole(batch(0, 5), "lin");
        LoopBatch alone = new LoopBatch(List.of(at(3)));
        whole(alone, "wang");
        memory.begin(alone);
        assertThat(memory.get(1)).isEmpty();
        memory.end(alone);
        memory.begin(batch(3, 5));
        assertThat(memory.get(1)).isEmpty();
    }

    @Test
    void thoseNotSeenForLongestAreLetGo() {
        memory.begin(batch(0, 5));
        memory.put(1, "lin");
        memory.put(2, "wang");
        memory.get(1);
        memory.put(3, "from far away");
        assertThat(memory.get(2)).isEmpty();
        assertThat(memory.get(1)).contains("lin");
        assertThat(left).containsExactly("wang");
    }

    private void whole(LoopBatch batch, String name) {
        memory.begin(batch);
        memory.put(1, name);
        memory.end(batch);
    }

    private static LoopBatch batch(long after, long last) {
        return new LoopBatch(after, List.of(at(after + 1), at(last)));
    }

    private static Event at(long position) {
        Instant now = Instant.parse("2026-11-22T09:59:00Z");
        return new Event(position, "test", "m" + position, EventKind.TRACK, "Seen", null, null, now, now, Fields.NONE);
    }
}
