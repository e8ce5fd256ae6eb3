package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.TouchRequests;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.gate.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided of a touch while the channel is being called, and the channel does not send it. */
class CalledBackTest {
    private static final String PROGRAMME = "journey:wake-up";
    private static final Instant LATER = MORNING.plus(Duration.ofHours(3));

    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;
    private Dispatching world;
    private Dispatcher dispatcher;
    private TouchRequest wish;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        world = new Dispatching(ledger);
        dispatcher = world.dispatcher();
        ledger.person(7);
        wish = Wishes.promotion(7, 1, MORNING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTakenBackMeanwhileIsNotTriedAgain(boolean allRest) {
        Duration pause = Duration.ofSeconds(30);
        meanwhile(() -> withdraw(wish), allRest ? new Delivery.RetryAfter(pause) : new Delivery.TryAgain(pause));
        assertThat(ledger.column(wish, "state || reason")).isEqualTo("suppressed616");
        assertThat(ledger.column(wish, "counted_at")).isEqualTo("null");
        assertThat(verdicts()).containsExactly("admitted", "suppressed");
        assertThat(world.email.calls).hasSize(1);
    }

    @Test
    void aServiceMessageTakenBackMeanwhileAndOfUnknownFateIsListedAndNotRepeated() {
        wish = Wishes.wish(7, 1, TouchKind.SERVICE, "email", MORNING);
        meanwhile(() -> withdraw(wish), new Delivery.Unknown("timeout"));
        assertThat(ledger.column(wish, "state || reason || in_doubt")).isEqualTo("unknown616true");
        assertThat(world.email.calls).hasSize(1);
    }

    @Test
    void whatArrivedAllTheSameIsSent() {
        meanwhile(() -> withdraw(wish), new Delivery.Sent("r"));
        assertThat(ledger.state(wish)).isEqualTo("sent");
        assertThat(world.told).isNotEmpty();
    }

    @Test
    void theTouchOfAProgrammePausedMeanwhileWaitsUntilThatGoesOn() {
        meanwhile(() -> pause(PROGRAMME), new Delivery.RetryAfter(Duration.ofSeconds(30)));
        assertThat(ledger.column(wish, "state || reason")).isEqualTo("deferred609");
        assertThat(world.email.calls).hasSize(1);
        resume();
        dispatcher.turn(LATER.plusSeconds(60));
        assertThat(ledger.state(wish)).isEqualTo("sent");
    }

    @Test
    void aPauseThatEndedMeanwhileHoldsNothingUp() {
        meanwhile(
                () -> {
                    pause(PROGRAMME);
                    resume();
                },
                new Delivery.RetryAfter(Duration.ofSeconds(30)));
        assertThat(ledger.state(wish)).isEqualTo("sent");
    }

    @Test
    void aProgrammePausedAndStoppedMeanwhileTakesItBack() {
        meanwhile(
                () -> {
                    pause(PROGRAMME);
                    asks(Set.of(), Set.of(), Set.of(PROGRAMME));
                },
                new Delivery.RetryAfter(Duration.ofSeconds(30)));
        assertThat(ledger.column(wish, "state || reason")).isEqualTo("suppressed616");
    }

    @Test
    void whatWasTakenBackStaysSoWhenItsProgrammeIsPausedAfterwards() {
        meanwhile(
                () -> {
                    withdraw(wish);
                    pause(PROGRAMME);
                },
                new Delivery.RetryAfter(Duration.ofSeconds(30)));
        assertThat(ledger.column(wish, "state || reason")).isEqualTo("suppressed616");
    }

    @Test
    void anotherProgrammesPauseIsNotItsOwn() {
        meanwhile(() -> pause("journey:other"), new Delivery.RetryAfter(Duration.ofSeconds(30)));
        assertThat(ledger.state(wish)).isEqualTo("sent");
    }

    @Test
    void whatWasTakenBackWhileItsWorkerDiedIsNotRepeated() {
        wish = Wishes.wish(7, 1, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(wish);
        world.email.answers = message -> {
            withdraw(wish);
            throw new Killed();
        };
        try {
            dispatcher.turn(MORNING);
        } catch (Killed died) {
            world.email.answers = message -> new Delivery.Sent("r");
        }
        dispatcher.turn(LATER);
        dispatcher.turn(LATER.plusSeconds(60));
        assertThat(ledger.column(wish, "state || reason || in_doubt")).isEqualTo("unknown616true");
        assertThat(world.email.calls).hasSize(1);
    }

    /** The process is gone: nothing catches this. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** During the first call; a later one would succeed. */
    private void meanwhile(Runnable decided, Delivery delivery) {
        ledger.wish(wish);
        world.email.answers = message -> {
            world.email.answers = again -> new Delivery.Sent("r");
            decided.run();
            return delivery;
        };
        dispatcher.turn(MORNING);
        dispatcher.turn(LATER);
    }

    private void withdraw(TouchRequest touch) {
        ledger.asks(
                new TouchRequests(List.of(), List.of(touch.key()), Set.of(), Set.of(), Set.of()),
                MORNING.plusSeconds(1));
    }

    private void pause(String programme) {
        asks(Set.of(programme), Set.of(), Set.of());
    }

    private void resume() {
        asks(Set.of(), Set.of(PROGRAMME), Set.of());
    }

    private void asks(Set<String> paused, Set<String> resumed, Set<String> stopped) {
        ledger.asks(new TouchRequests(List.of(), List.of(), paused, resumed, stopped), MORNING.plusSeconds(1));
    }

    private List<String> verdicts() {
        return ledger.jdbc
                .sql("select verdict from touch_verdict where send_key = :key order by no")
                .param("key", wish.key().text())
                .query(String.class)
                .list();
    }
}
