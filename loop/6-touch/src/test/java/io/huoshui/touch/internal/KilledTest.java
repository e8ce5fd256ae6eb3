package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.gate.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The process dies between any two steps of sending one of ten messages, and another takes over: no promotion arrives twice, no service
 * message is lost, and whatever nobody knows is listed as unknown.
 */
class KilledTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;
    private Dispatching world;

    /** Where it dies. The transactions of a turn: recovery, the gate, and for each message its start and its end. */
    private enum Gap {
        BEFORE_THE_GATE_IS_COMMITTED(2, true),
        AFTER_THE_GATE(2, false),
        BEFORE_SENDING_IS_COMMITTED(3, true),
        AFTER_SENDING_IS_COMMITTED(3, false),
        BEFORE_THE_CHANNEL_HEARS_OF_IT(0, false),
        AFTER_THE_CHANNEL_TOOK_IT(0, false),
        BEFORE_THE_OUTCOME_IS_COMMITTED(4, true),
        AFTER_THE_OUTCOME(4, false),
        IN_A_LATER_MESSAGE(5, false);

        private final int transaction;
        private final boolean before;

        Gap(int transaction, boolean before) {
            this.transaction = transaction;
            this.before = before;
        }
    }

    /** The process is gone: nothing catches this. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        world = new Dispatching(ledger);
        IntStream.rangeClosed(1, 10).forEach(ledger::person);
    }

    @ParameterizedTest
    @EnumSource(Gap.class)
    void noPromotionArrivesTwice(Gap gap) {
        List<TouchRequest> wishes = wishes(TouchKind.PROMOTIONAL);
        die(gap, TouchKind.PROMOTIONAL);
        takeOver();
        assertThat(arrived()).doesNotHaveDuplicates();
        assertThat(wishes.stream().map(ledger::state).toList()).isSubsetOf("sent", "unknown");
        long unknown =
                wishes.stream().map(ledger::state).filter("unknown"::equals).count();
        assertThat(unknown).as("in flight when it died").isLessThanOrEqualTo(1);
        assertThat(arrived().size())
                .as("every one that did not arrive is listed")
                .isGreaterThanOrEqualTo(10 - (int) unknown);
    }

    @ParameterizedTest
    @EnumSource(Gap.class)
    void noServiceMessageIsLostAndAtMostTheOneInFlightArrivesTwice(Gap gap) {
        List<TouchRequest> wishes = wishes(TouchKind.SERVICE);
        die(gap, TouchKind.SERVICE);
        takeOver();
        assertThat(wishes.stream().map(ledger::state)).containsOnly("sent");
        assertThat(arrived())
                .containsAll(wishes.stream().map(each -> each.key().text()).toList());
        assertThat(arrived().size()).isLessThanOrEqualTo(11);
        assertThat(world.email.calls.stream()
                        .filter(each -> each.message().mayRepeat())
                        .count())
                .as("a repetition says that it may be one")
                .isGreaterThanOrEqualTo(arrived().size() - 10);
    }

    @Test
    void aWorkerThatWasTakenForDeadCannotOverwriteWhatCameAfter() {
        TouchRequest wish = Wishes.wish(1, 1, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(wish);
        Instant later = MORNING.plus(Dispatcher.LEASE).plusSeconds(11);
        world.email.answers = message -> {
            world.email.answers = again -> new Delivery.Sent("second");
            world.dispatcher().turn(later.minusSeconds(10));
            world.dispatcher().turn(later);
            return new Delivery.Refused("first");
        };
        world.dispatcher().turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("sent");
        assertThat(ledger.column(wish, "receipt")).isEqualTo("second");
    }

    @Test
    void whatAWorkerTakenForDeadKnowsToBeSentIsNotUnknown() {
        TouchRequest wish = Wishes.promotion(1, 1, MORNING);
        ledger.wish(wish);
        world.email.answers = message -> {
            world.dispatcher().turn(MORNING.plus(Dispatcher.LEASE).plusSeconds(1));
            assertThat(ledger.state(wish)).isEqualTo("unknown");
            return new Delivery.Sent("late");
        };
        world.dispatcher().turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("sent");
    }

    private List<TouchRequest> wishes(TouchKind kind) {
        List<TouchRequest> wishes = IntStream.rangeClosed(1, 10)
                .mapToObj(each -> Wishes.wish(each, each, kind, "email", MORNING))
                .toList();
        ledger.wish(wishes.toArray(TouchRequest[]::new));
        return wishes;
    }

    private void die(Gap gap, TouchKind kind) {
        Delivery sent = new Delivery.Sent("r");
        if (gap == Gap.BEFORE_THE_CHANNEL_HEARS_OF_IT || gap == Gap.AFTER_THE_CHANNEL_TOOK_IT) {
            world.email.answers = message -> {
                throw new Killed();
            };
        }
        Mortal mortal = new Mortal(ledger.transaction, gap);
        Killed killed = null;
        try {
            Dispatcher dispatcher = world.dispatcher(mortal);
            dispatcher.recover(MORNING);
            // one lane alone, so that the numbers of the transactions are those said above
            dispatcher.turn(world.email, kind, () -> MORNING);
        } catch (Killed expected) {
            killed = expected;
        }
        assertThat(killed).as("it did not die").isNotNull();
        if (gap == Gap.BEFORE_THE_CHANNEL_HEARS_OF_IT) {
            world.email.calls.remove(world.email.calls.size() - 1);
        }
        world.email.answers = message -> sent;
    }

    /** As long as it takes until the leases are over and everything is settled. */
    private void takeOver() {
        Dispatcher other = world.dispatcher();
        for (int minute = 0; minute < 5; minute++) {
            other.turn(MORNING.plus(Duration.ofMinutes(minute)).plusSeconds(1));
        }
    }

    private List<String> arrived() {
        return world.email.calls.stream().map(RecordingChannel.Call::key).toList();
    }

    /** Dies before or after committing the n-th transaction. */
    private static final class Mortal extends TransactionTemplate {
        private static final long serialVersionUID = 1L;

        private final transient Gap gap;
        private int count;

        Mortal(TransactionTemplate real, Gap gap) {
            super(Objects.requireNonNull(real.getTransactionManager()));
            this.gap = gap;
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            boolean now = ++count == gap.transaction;
            T result = super.execute(status -> {
                T done = action.doInTransaction(status);
                if (now && gap.before) {
                    throw new Killed();
                }
                return done;
            });
            if (now) {
                throw new Killed();
            }
            return result;
        }
    }
}
