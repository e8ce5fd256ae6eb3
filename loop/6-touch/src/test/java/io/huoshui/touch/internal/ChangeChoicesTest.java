package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Consent;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.choice.Choices.Wanted;
import io.huoshui.touch.gate.Wishes;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person says on their page holds for whatever is sent next. */
class ChangeChoicesTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private static final Set<String> TOPICS = Set.of("新品");
    private Ledger ledger;
    private Dispatching world;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        world = new Dispatching(ledger);
        ledger.person(7);
    }

    @Test
    void afterStoppingEverythingNothingIsSentAndAfterPermittingOneChannelItIs() {
        ChangeChoices page = world.choices(MORNING);
        assertThat(page.stop(ledger.people.get(7), "any", "preference-page#1")).isTrue();
        TouchRequest first = Wishes.promotion(7, 1, MORNING);
        ledger.wish(first);
        world.dispatcher().turn(MORNING);
        assertThat(ledger.state(first)).isEqualTo("suppressed");

        ChangeChoices later = world.choices(MORNING.plusSeconds(60));
        assertThat(later.change(
                        ledger.people.get(7), new Wanted(Set.of("email"), true, true, TOPICS), "preference-page#2"))
                .isTrue();
        assertThat(later.of(ledger.people.get(7)).marketing())
                .containsEntry("email", true)
                .containsEntry("wecom", false);
        TouchRequest byMail = Wishes.promotion(7, 2, MORNING.plusSeconds(60));
        ledger.wish(byMail);
        world.dispatcher().turn(MORNING.plusSeconds(60));
        assertThat(ledger.state(byMail)).isEqualTo("sent");
    }

    @Test
    void oneChannelRefusedLeavesTheOthers() {
        ChangeChoices page = world.choices(MORNING);
        page.change(ledger.people.get(7), new Wanted(Set.of("wecom"), true, true, TOPICS), "preference-page#1");
        assertThat(page.of(ledger.people.get(7)).marketing())
                .containsEntry("email", false)
                .containsEntry("wecom", true);
        assertThat(ledger.optOuts.of(Set.of(7)).get(7))
                .extracting(each -> each.channel())
                .containsExactly("email");
    }

    @Test
    void aTopicNotWantedHoldsForWhatIsSentNextAndUntilItIsWantedAgain() {
        TouchRequest before = Wishes.about(Wishes.promotion(7, 1, MORNING), "新品");
        ledger.wish(before);
        assertThat(choose(MORNING, new Wanted(Set.of("email"), true, true, Set.of())))
                .isTrue();
        world.dispatcher().turn(MORNING);
        assertThat(ledger.state(before)).isEqualTo("suppressed");
        assertThat(ledger.column(before, "reason")).isEqualTo("617");

        TouchRequest other = Wishes.about(Wishes.promotion(7, 2, MORNING), "会员日");
        ledger.wish(other);
        world.dispatcher().turn(MORNING);
        assertThat(ledger.state(other)).isEqualTo("sent");

        Instant later = MORNING.plusSeconds(86_400);
        choose(later, new Wanted(Set.of("email"), true, true, TOPICS));
        TouchRequest after = Wishes.about(Wishes.promotion(7, 3, later), "新品");
        ledger.wish(after);
        world.dispatcher().turn(later);
        assertThat(ledger.state(after)).isEqualTo("sent");
    }

    @Test
    void withoutPersonalisationNothingPersonalIsSentUntilItIsSwitchedOnAgain() {
        TouchRequest before = Wishes.saying(Wishes.promotion(7, 1, MORNING), "{{name}}，{{trait.name}}");
        ledger.wish(before);
        assertThat(choose(MORNING, new Wanted(Set.of("email"), true, false, TOPICS)))
                .isTrue();
        assertThat(world.choices(MORNING).of(ledger.people.get(7)).personal()).isFalse();
        world.dispatcher().turn(MORNING);
        assertThat(ledger.column(before, "reason")).isEqualTo("618");

        Instant later = MORNING.plusSeconds(60);
        choose(later, new Wanted(Set.of("email"), true, true, TOPICS));
        assertThat(world.choices(later).of(ledger.people.get(7)).personal()).isTrue();
        TouchRequest after = Wishes.saying(Wishes.promotion(7, 2, later), "{{name}}，{{trait.name}}");
        ledger.wish(after);
        world.dispatcher().turn(later);
        assertThat(ledger.state(after)).isEqualTo("sent");
    }

    /** What looked at the person before and is at the channel now is waited for; the answer comes when it is over. */
    @Test
    void aTopicIsNotAnsweredWhileSomethingOfItIsOnItsWay() throws Exception {
        ledger.wish(Wishes.about(Wishes.promotion(7, 1, MORNING), "新品"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        AtomicBoolean early = new AtomicBoolean();
        world.email.answers = message -> {
            begun.countDown();
            early.set(isDone(answered));
            return new Delivery.Sent("r");
        };
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<?> sending = threads.submit(() -> world.dispatcher().turn(MORNING));
        begun.await();
        choose(
                MORNING,
                new Wanted(Set.of("wecom", "email"), true, true, Set.of())); // no opt-out, which waits by itself
        answered.countDown();
        sending.get(1, TimeUnit.MINUTES);
        threads.shutdown();
        assertThat(early).as("answered while the call was under way").isFalse();
        assertThat(ledger.people.get(7).text("topic_新品")).hasValue("false");
    }

    private static boolean isDone(CountDownLatch latch) {
        try {
            return latch.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean choose(Instant at, Wanted wanted) {
        return world.choices(at).change(ledger.people.get(7), wanted, "preference-page#1");
    }

    @Test
    void theEvidenceSaysHowItWasSaid() {
        ChangeChoices page = world.choices(MORNING);
        page.change(
                ledger.people.get(7), new Wanted(Set.of("wecom", "email"), true, false, Set.of()), "preference-page#x");
        assertThat(world.taken).extracting(each -> each.text("type").orElse("")).containsExactly("track", "identify");
        Fields said = world.taken.get(0).object("properties");
        assertThat(said.text("purpose")).hasValue("personalisation");
        assertThat(said.text("evidence")).hasValue("preference-page#x");
        assertThat(ledger.people
                        .get(7)
                        .consents()
                        .get(new Consent.Scope("personalisation", "any"))
                        .granted())
                .isFalse();
        assertThat(ledger.people.get(7).text("topic_新品")).hasValue("false");
    }
}
