package io.huoshui.run.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private final List<Event> log = new ArrayList<>();

    @Test
    void whereverTheWorkerGoesOnItGetsWhatTheLogSaysThere() {
        Events events = new LoopTest.ListedEvents(log);
        Seeds.check(50, random -> {
            log.clear();
            for (long position = 1; position <= 60; position++) {
                log.add(LoopTest.fact(position));
            }
            ReadAhead ahead = new ReadAhead(events, 5);
            long position = 0;
            for (int i = 0; i < 40; i++) {
                List<Event> found = ahead.after(position);
                assertThat(found).isEqualTo(events.after(position, 5));
                boolean goesOn = random.nextInt(4) > 0 && !found.isEmpty();
                position = goesOn ? found.get(found.size() - 1).position() : random.nextInt(61);
            }
        });
    }

    @Test
    void aReadingThatFailsIsDoneAgainByTheWorker() {
        for (long position = 1; position <= 10; position++) {
            log.add(LoopTest.fact(position));
        }
        Thread worker = Thread.currentThread();
        ReadAhead ahead = new ReadAhead(new OnlyOn(worker, new LoopTest.ListedEvents(log)), 5);
        assertThat(ahead.after(0)).hasSize(5);
        assertThat(ahead.after(5)).extracting(Event::position).containsExactly(6L, 7L, 8L, 9L, 10L);
    }

    /** A log that only one thread can read. */
    private record OnlyOn(Thread reader, Events log) implements Events {
        @Override
        public List<Event> after(long position, int limit) {
            if (Thread.currentThread() != reader) {
                throw new IllegalStateException("the database is away");
            }
            return log.after(position, limit);
        }

        @Override
        public List<Event> at(Collection<Long> positions) {
            return log.at(positions);
        }

        @Override
        public long head() {
            return log.head();
        }
    }
}
