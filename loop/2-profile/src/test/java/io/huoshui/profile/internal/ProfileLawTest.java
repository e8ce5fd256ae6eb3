package io.huoshui.profile.internal;

import static io.huoshui.profile.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.profile.AnEvent;
import io.huoshui.profile.CannotLinks;
import io.huoshui.profile.Pool;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Laws on random logs with clashes, shared devices, repeats, imports and operators who change their minds. */
class ProfileLawTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile");

    private static TestPool pool;

    @BeforeAll
    static void open() {
        pool = new TestPool(db);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Test
    void replayEqualsLiveWhereverBatchesAreCut() {
        Seeds.check(40, random -> {
            pool.empty();
            live(pool, random);
            String live = pool.digest();
            for (int i = 0; i < 2; i++) {
                pool.replay(() -> 1 + random.nextInt(12));
                assertThat(pool.digest()).isEqualTo(live);
            }
            assertThat(pool.content()).isNotEmpty();
        });
    }

    @Test
    void anUndoneMergeNeverHappened() {
        Seeds.check(40, random -> {
            pool.empty();
            List<Event> events = someEvents(pool, random, 30);
            List<StoredMerge> merges = pool.merges();
            if (merges.isEmpty()) {
                return;
            }
            StoredMerge merge = Seeds.oneOf(random, merges);
            pool.undoMerge(merge.key());
            CannotLinks apart =
                    new CannotLinks(List.of(new CannotLinks.Link("1", merge.survivorHad(), merge.otherHad())));
            assertThat(pool.content()).isEqualTo(Pool.of(events, apart).content());
        });
    }

    @Test
    void anUndoneOperatorsMergeNeverHappened() {
        Seeds.check(40, random -> {
            pool.empty();
            someEvents(pool, random, 15);
            List<Integer> people = List.copyOf(pool.people().keySet());
            pool.merge(Seeds.oneOf(random, people), Seeds.oneOf(random, people));
            someEvents(pool, random, 15);
            pool.merges().stream()
                    .filter(StoredMerge::isByOperator)
                    .findFirst()
                    .ifPresent(each -> pool.undoMerge(each.key()));
            List<Event> events =
                    pool.log.stream().filter(each -> !each.isSystem()).toList();
            assertThat(pool.content()).isEqualTo(Pool.of(events).content());
        });
    }

    @Test
    void anUndoneImportNeverHappened() {
        Seeds.check(40, random -> {
            pool.empty();
            List<Event> events = someEvents(pool, random, 40);
            pool.undoImport("7");
            List<Event> rest = events.stream()
                    .filter(each -> each.importBatch().filter("7"::equals).isEmpty())
                    .toList();
            assertThat(pool.content()).isEqualTo(Pool.of(rest).content());
        });
    }

    private static void live(TestPool pool, RandomGenerator random) {
        for (int i = 0; i < 8; i++) {
            someEvents(pool, random, 1 + random.nextInt(10));
            List<Integer> people = List.copyOf(pool.people().keySet());
            switch (random.nextInt(5)) {
                case 0 -> pool.merge(Seeds.oneOf(random, people), Seeds.oneOf(random, people));
                case 1 -> pool.merges().stream().findFirst().ifPresent(each -> pool.undoMerge(each.key()));
                case 2 -> pool.conflicts(true).stream().findFirst().ifPresent(each -> pool.keepApart(each.key()));
                case 3 -> pool.undoImport("" + (7 + random.nextInt(2)));
                default -> {}
            }
        }
    }

    private static List<Event> someEvents(TestPool pool, RandomGenerator random, int count) {
        int from = pool.log.size();
        List<AnEvent> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(someEvent(random, "m" + (from + i)));
            if (random.nextInt(4) == 0) {
                pool.take(batch);
                batch = new ArrayList<>();
            }
        }
        pool.take(batch);
        return List.copyOf(pool.log.subList(from, pool.log.size()));
    }

    private static AnEvent someEvent(RandomGenerator random, String messageId) {
        AnEvent event = anEvent(messageId).onDay(random.nextInt(5));
        switch (random.nextInt(4)) {
            case 0 -> event.ordering("o" + random.nextInt(8), random.nextInt(90));
            case 1 -> event.refunding("o" + random.nextInt(8), random.nextInt(20));
            case 2 -> event.stating("city", "c" + random.nextInt(3));
            default -> event.consenting(random.nextBoolean(), "marketing", "sms");
        }
        int named = 1 + random.nextInt(7);
        if ((named & 1) > 0) {
            event.by("u" + random.nextInt(5));
        }
        if ((named & 2) > 0) {
            event.onDevice("d" + random.nextInt(6));
        }
        if ((named & 4) > 0) {
            event.withPhone("1381234000" + random.nextInt(5));
        }
        if (random.nextInt(5) == 0) {
            event.withEmail("e" + random.nextInt(4) + "@example.com");
        }
        return random.nextInt(4) == 0 ? event.inImport("" + (7 + random.nextInt(2))) : event;
    }
}
