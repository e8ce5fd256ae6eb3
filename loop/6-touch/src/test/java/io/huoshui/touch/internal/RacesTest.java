package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.FrequencyCap.Period;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.OutgoingMessage;
import io.huoshui.touch.gate.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What no two threads may do between them, tried with many. */
class RacesTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;
    private Dispatching world;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        world = new Dispatching(ledger);
        caps();
    }

    /** These and no others, and channels that take everything. */
    private void caps(FrequencyCap... caps) {
        TouchSettings settings = new TouchSettings(1, List.of(caps), TouchSettings.DEFAULT.quiet(), 60, List.of());
        ledger.transaction.executeWithoutResult(status -> ledger.settings.replace(settings));
    }

    /** 64 threads, 10,000 people with three wishes each, a cap of two: nobody over it, and nobody short of it either. */
    @Test
    void nobodyIsEverOverACap() throws Exception {
        int people = Integer.getInteger("races.people", 10_000);
        caps(new FrequencyCap(Period.WEEK, null, 2));
        wishes(people, 3);
        together(64, each -> {
            while (!each.turn(MORNING).isIdle()) {
                // until nothing is due
            }
            return 0;
        });
        Map<Integer, Long> calls = world.email.calls.stream()
                .collect(Collectors.groupingBy(each -> each.message().profileId(), Collectors.counting()));
        assertThat(calls).hasSize(people);
        assertThat(calls.values()).as("of each person").containsOnly(2L);
        assertThat(count("sent")).isEqualTo(2L * people);
        assertThat(count("deferred")).isEqualTo(people);
    }

    /** While everything is being sent as fast as it goes, a pause is answered: from then on nothing promotional begins. */
    @Test
    void afterAPauseIsAnsweredNothingPromotionalBegins() throws Exception {
        wishes(2_000, 1);
        IntStream.rangeClosed(2_001, 2_500).forEach(ledger::person);
        world.email.answers = slowly();
        long[] answered = new long[1];
        whileSending(16, () -> {
            await(() -> world.email.calls.size() > 200);
            PausePromotion.Paused paused = world.breaker(MORNING).pause("complaints", "ling");
            answered[0] = System.nanoTime();
            assertThat(paused.underWay()).isZero();
            ledger.wish(IntStream.rangeClosed(2_001, 2_500)
                    .mapToObj(each -> Wishes.wish(each, 1, TouchKind.SERVICE, "email", MORNING))
                    .toArray(TouchRequest[]::new));
            await(() -> count("planned") == 0);
        });
        assertThat(world.email.calls)
                .filteredOn(each -> each.began() > answered[0])
                .allMatch(each -> each.message().kind() == TouchKind.SERVICE)
                .isNotEmpty();
        assertThat(count("deferred")).as("what was stopped").isPositive();
        assertThat(count("sent") + count("deferred")).isEqualTo(2_500);
    }

    /** People opt out one after the other while they are being written to: nobody who was answered is written to again. */
    @Test
    void whoWasAnsweredThatTheyOptedOutIsNotWrittenTo() throws Exception {
        int people = 60;
        wishes(people, 60);
        world.email.answers = slowly();
        OptOutPeople door = world.optOuts(MORNING);
        long[] answered = new long[people + 1];
        whileSending(8, () -> {
            await(() -> world.email.calls.size() > 50);
            for (int person = 1; person <= people; person++) {
                assertThat(door.optOut(person, "marketing", OptOut.ANY, "preference-page"))
                        .isZero();
                answered[person] = System.nanoTime();
            }
            await(() -> count("planned") == 0);
        });
        assertThat(world.email.calls)
                .filteredOn(each -> each.began() > answered[each.message().profileId()])
                .isEmpty();
        assertThat(count("suppressed")).as("what was stopped").isPositive();
        assertThat(count("sent") + count("suppressed")).isEqualTo(60L * people);
    }

    /** The same, each on a page of their own. */
    @Test
    void whoStoppedEverythingOnTheirPageIsNotWrittenTo() throws Exception {
        int people = 40;
        wishes(people, 60);
        world.email.answers = slowly();
        ChangeChoices page = world.choices(MORNING);
        long[] answered = new long[people + 1];
        whileSending(8, () -> {
            await(() -> world.email.calls.size() > 50);
            for (int person = 1; person <= people; person++) {
                assertThat(page.stop(ledger.people.get(person), OptOut.ANY, "preference-page"))
                        .isTrue();
                answered[person] = System.nanoTime();
            }
            await(() -> count("planned") == 0);
        });
        assertThat(world.email.calls)
                .filteredOn(each -> each.began() > answered[each.message().profileId()])
                .isEmpty();
        assertThat(count("suppressed")).as("what was stopped").isPositive();
    }

    /** Each wish is at the channel once although all threads want it. */
    @Test
    void noTouchIsSentTwiceByThreadsThatWantTheSame() throws Exception {
        wishes(500, 1);
        together(16, each -> {
            while (!each.turn(MORNING).isIdle()) {
                // until nothing is due
            }
            return 0;
        });
        assertThat(world.email.calls)
                .extracting(RecordingChannel.Call::key)
                .doesNotHaveDuplicates()
                .hasSize(500);
    }

    private void wishes(int people, int each) {
        IntStream.rangeClosed(1, people).forEach(ledger::person);
        List<TouchRequest> wishes = new ArrayList<>();
        for (int no = 1; no <= each; no++) {
            for (int person = 1; person <= people; person++) {
                wishes.add(Wishes.promotion(person, no, MORNING));
            }
        }
        ledger.wish(wishes.toArray(TouchRequest[]::new));
    }

    private static Function<OutgoingMessage, Delivery> slowly() {
        return message -> {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            return new Delivery.Sent("r");
        };
    }

    private interface Work {
        int on(Dispatcher dispatcher) throws Exception;
    }

    private void together(int count, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        finish(threads, start(threads, count, work));
    }

    /** Does something while threads send whatever is due. */
    private void whileSending(int count, Runnable something) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<Integer>> workers = start(threads, count, each -> {
            while (!done.get()) {
                each.turn(MORNING);
            }
            return 0;
        });
        try {
            something.run();
        } finally {
            done.set(true);
            finish(threads, workers);
        }
    }

    /** Each thread with a connection and a dispatcher of its own, as if each were another process. */
    private List<Future<Integer>> start(ExecutorService threads, int count, Work work) {
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(() -> {
                SingleConnectionDataSource connection = new SingleConnectionDataSource(DB.jdbcUrl(), true);
                try {
                    Ledger own = new Ledger(connection);
                    own.jdbc.sql("set synchronous_commit = off").update(); // the disk is not the question here
                    own.people.putAll(ledger.people);
                    return work.on(world.on(own).dispatcher());
                } finally {
                    connection.destroy();
                }
            });
        }
        return all.stream().map(threads::submit).toList();
    }

    private static void finish(ExecutorService threads, List<Future<Integer>> workers) throws Exception {
        threads.shutdown();
        for (Future<Integer> each : workers) {
            each.get(5, TimeUnit.MINUTES);
        }
    }

    private static void await(BooleanSupplier until) {
        Instant deadline = Instant.now().plusSeconds(120);
        while (!until.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private long count(String state) {
        return ledger.jdbc
                .sql("select count(*) from touch where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }
}
