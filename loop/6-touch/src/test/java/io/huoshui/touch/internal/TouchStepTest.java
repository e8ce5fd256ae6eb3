package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.TouchRequests;
import io.huoshui.profile.Consent;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges.Change;
import io.huoshui.testkit.CountedStatements;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.FrequencyCap.Period;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.QuietHours;
import io.huoshui.touch.Suppression;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.gate.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TouchStepTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
    }

    @Test
    void aWishIsPlannedOnceHoweverOftenItIsWished() {
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish, Wishes.promotion(7, 2, MORNING));
        ledger.template.update(
                "update touch set state = 'sent', due_at = null where send_key = ?",
                wish.key().text());
        ledger.wish(wish);
        assertThat(ledger.state(wish)).isEqualTo("sent");
        assertThat(ledger.column(wish, "due_at")).isEqualTo("null");
        assertThat(ledger.jdbc
                        .sql("select count(*) from touch")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(ledger.jdbc
                        .sql("select count(*) from touch_content")
                        .query(Long.class)
                        .single())
                .as("the same words are kept once")
                .isEqualTo(1);
    }

    @Test
    void whatIsWishedNoMoreIsNotSentUnlessItIsOnItsWay() {
        Dispatching world = new Dispatching(ledger);
        ledger.person(7);
        TouchRequest planned = Wishes.promotion(7, 1, MORNING.plusSeconds(60));
        TouchRequest sent = Wishes.wish(7, 2, TouchKind.SERVICE, "email", MORNING);
        TouchRequest deferred = Wishes.promotion(7, 3, MORNING.plusSeconds(1));
        TouchRequest reserved = Wishes.promotion(7, 4, MORNING);
        TouchRequest sending = Wishes.promotion(7, 5, MORNING);
        TouchRequest inDoubt = Wishes.wish(7, 6, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(planned, sent);
        world.dispatcher().turn(MORNING);
        ledger.wish(deferred, reserved, sending, inDoubt);
        String take = "update touch set state = '%s', due_at = null, counted_at = now(), lease_until = now(), fence = 3"
                + " where send_key = '%s'";
        ledger.template.update(take.formatted("reserved", reserved.key().text()));
        ledger.template.update(take.formatted("sending", sending.key().text()));
        ledger.template.update(
                "update touch set state = 'unknown', in_doubt = true where send_key = ?",
                inDoubt.key().text());
        ledger.template.update(
                "update touch set state = 'deferred', reason = 606 where send_key = ?",
                deferred.key().text());

        withdraw(planned, sent, deferred, reserved, sending, inDoubt, Wishes.promotion(7, 9, MORNING));
        assertThat(List.of(ledger.state(planned), ledger.state(deferred), ledger.state(reserved)))
                .containsOnly("suppressed");
        assertThat(ledger.column(planned, "reason")).isEqualTo("616");
        assertThat(ledger.column(reserved, "counted_at"))
                .as("its place under the caps")
                .isEqualTo("null");
        assertThat(ledger.column(reserved, "fence"))
                .as("who had it writes nothing")
                .isEqualTo("4");
        assertThat(List.of(ledger.state(sent), ledger.state(sending), ledger.state(inDoubt)))
                .containsExactly("sent", "sending", "unknown");
        assertThat(ledger.column(inDoubt, "due_at")).as("not tried again").isEqualTo("null");
        world.dispatcher().turn(MORNING.plusSeconds(3_600));
        assertThat(world.email.calls).hasSize(1);
        assertThat(ledger.jdbc
                        .sql("select verdict || ' ' || reason from touch_verdict where send_key = :key order by no")
                        .param("key", planned.key().text())
                        .query(String.class)
                        .list())
                .containsExactly("suppressed 616");
    }

    @Test
    void theTouchesOfAPausedProgrammeWaitAndLoseNoTimeByIt() {
        Dispatching world = new Dispatching(ledger);
        ledger.person(7);
        TouchRequest promotion = Wishes.promotion(7, 1, MORNING.plusSeconds(60));
        TouchRequest crisis = Wishes.wish(7, 2, TouchKind.CRISIS, "email", MORNING.plusSeconds(60));
        ledger.wish(promotion, crisis);
        Instant expired = promotion.expires();
        pause("journey:wake-up", MORNING);
        assertThat(ledger.column(promotion, "state || reason")).isEqualTo("deferred609");
        world.dispatcher().turn(expired.plusSeconds(1));
        assertThat(world.email.calls).extracting(each -> each.message().kind()).containsExactly(TouchKind.CRISIS);

        resume("journey:other", expired);
        assertThat(ledger.column(promotion, "due_at")).isEqualTo("null");
        Instant back = expired.plus(Duration.ofDays(1));
        resume("journey:wake-up", back);
        assertThat(ledger.jdbc
                        .sql("select expires from touch where send_key = :key")
                        .param("key", promotion.key().text())
                        .query((row, no) -> Moments.of(row, "expires"))
                        .single())
                .isEqualTo(expired.plus(Duration.between(MORNING, back)));
        world.dispatcher().turn(back.plusSeconds(1));
        assertThat(ledger.state(promotion)).isEqualTo("sent");
    }

    @Test
    void whatTheLogTellsAgainOfAPausePutsNothingOffAgain() {
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish);
        pause("journey:wake-up", MORNING);
        resume("journey:wake-up", MORNING.plusSeconds(60));
        String as = ledger.column(wish, "state || due_at || expires");
        ledger.fromTheStart();
        ledger.wish(wish);
        pause("journey:wake-up", MORNING);
        assertThat(ledger.column(wish, "state || due_at || expires")).isEqualTo(as);
        resume("journey:wake-up", MORNING.plusSeconds(60));
        assertThat(ledger.column(wish, "state || due_at || expires")).isEqualTo(as);
        pause("journey:wake-up", MORNING.plusSeconds(90));
        assertThat(ledger.column(wish, "due_at")).as("what is new is heard").isEqualTo("null");
    }

    @Test
    void whatWaitsForAPausedProgrammeIsTakenBackWhenThatIsStopped() {
        Dispatching world = new Dispatching(ledger);
        ledger.person(7);
        TouchRequest waiting = Wishes.promotion(7, 1, MORNING);
        TouchRequest service = Wishes.wish(7, 2, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(waiting, service);
        pause("journey:wake-up", MORNING);
        stop("journey:other");
        assertThat(ledger.column(waiting, "state || reason")).isEqualTo("deferred609");
        TouchRequest running = Wishes.wish(7, 3, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(running);
        stop("journey:wake-up");
        assertThat(List.of(ledger.column(waiting, "state || reason"), ledger.column(service, "state || reason")))
                .containsOnly("suppressed616");
        assertThat(ledger.state(running)).as("did not wait for it").isEqualTo("planned");
        resume("journey:wake-up", MORNING.plusSeconds(60));
        world.dispatcher().turn(MORNING.plusSeconds(60));
        assertThat(world.email.calls)
                .extracting(RecordingChannel.Call::key)
                .containsExactly(running.key().text());
    }

    @Test
    void aStopThatIsToldAgainTakesNothingBackOfWhatIsPausedLater() {
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        stop("journey:wake-up");
        ledger.wish(wish);
        pause("journey:wake-up", MORNING);
        ledger.fromTheStart();
        stop("journey:wake-up");
        assertThat(ledger.column(wish, "state || reason")).isEqualTo("deferred609");
    }

    @Test
    void aYesThatIsToldAgainTakesBackNoOptOutThatCameToThePersonLater() {
        Profile two = ledger.person(2);
        ledger.optOuts.say(1, new OptOut("marketing", "any", MORNING), "m");
        granted(two, new Consent(true, "form", MORNING.plusMillis(1), "m2"));
        merge(ledger.person(1), two);
        ledger.fromTheStart();
        granted(two, new Consent(true, "form", MORNING.plusMillis(1), "m2"));
        assertThat(ledger.optOuts.of(List.of(2))).containsKey(2);
    }

    private void withdraw(TouchRequest... wishes) {
        ledger.asks(
                new TouchRequests(
                        List.of(), Stream.of(wishes).map(TouchRequest::key).toList(), Set.of(), Set.of(), Set.of()),
                MORNING);
    }

    private void pause(String programme, Instant at) {
        ledger.asks(new TouchRequests(List.of(), List.of(), Set.of(programme), Set.of(), Set.of()), at);
    }

    private void stop(String programme) {
        ledger.asks(new TouchRequests(List.of(), List.of(), Set.of(), Set.of(), Set.of(programme)), MORNING);
    }

    private void resume(String programme, Instant at) {
        ledger.asks(new TouchRequests(List.of(), List.of(), Set.of(), Set.of(programme), Set.of()), at);
    }

    @Test
    void touchesFollowTheirPeopleThroughMergesAndBack() {
        Profile one = ledger.person(1);
        Profile two = ledger.person(2);
        Profile three = ledger.person(3);
        TouchRequest ofOne = Wishes.promotion(1, 1, MORNING);
        TouchRequest ofTwo = Wishes.promotion(2, 2, MORNING);
        TouchRequest ofThree = Wishes.promotion(3, 3, MORNING);
        ledger.wish(ofOne, ofTwo, ofThree);
        ledger.optOuts.say(3, new OptOut("marketing", "any", MORNING), "m");
        ledger.suppressions.list(2, 2, new Suppression(true, "asked", "ling", MORNING));

        merge(three, two);
        merge(two, one);
        assertThat(List.of(owner(ofOne), owner(ofTwo), owner(ofThree))).containsExactly("1", "1", "1");
        assertThat(ledger.optOuts.of(List.of(1))).containsOnlyKeys(1, 3);
        assertThat(ledger.suppressions.of(List.of(1))).containsOnlyKeys(1);

        Event undone = ledger.system(SystemEvents.MERGE_UNDONE, Map.of());
        ledger.merged.putAll(Map.of(2, 2, 3, 2));
        ledger.step(
                undone, List.of(new Change(undone, one, ledger.person(1)), new Change(undone, null, two)), List.of());
        assertThat(List.of(owner(ofOne), owner(ofTwo), owner(ofThree))).containsExactly("1", "2", "2");
        assertThat(ledger.column(ofThree, "planned_for")).isEqualTo("3");
        assertThat(ledger.optOuts.of(List.of(1))).isEmpty();
        assertThat(ledger.suppressions.of(List.of(1, 2))).containsOnlyKeys(2);
    }

    @Test
    void touchesFollowWhomAnUndoneMergeLeadsToSomebodyElse() {
        Profile one = ledger.person(1);
        Profile two = ledger.person(2);
        Profile three = ledger.person(3);
        TouchRequest ofThree = Wishes.promotion(3, 3, MORNING);
        ledger.wish(ofThree);
        ledger.suppressions.list(3, 3, new Suppression(true, "asked", "ling", MORNING));
        merge(three, two);

        Event undone = ledger.system(SystemEvents.MERGE_UNDONE, Map.of());
        ledger.merged.put(3, 1);
        ledger.step(undone, List.of(new Change(undone, one, one), new Change(undone, two, two)), List.of());
        assertThat(owner(ofThree)).isEqualTo("1");
        assertThat(ledger.suppressions.of(List.of(1, 2))).containsOnlyKeys(1);
    }

    @Test
    void aWishForSomebodyWhoWentAwayInTheSameBatchGoesToWhoTheyAreNow() {
        ledger.merged.put(2, 1);
        TouchRequest wish = Wishes.promotion(2, 1, MORNING);
        ledger.wish(wish);
        assertThat(owner(wish)).isEqualTo("1");
        assertThat(ledger.column(wish, "planned_for")).isEqualTo("2");
    }

    @Test
    void aLaterYesTakesAnOptOutBackAndAnEarlierOneDoesNot() {
        Profile before = ledger.person(1);
        ledger.optOuts.say(1, new OptOut("marketing", "any", MORNING), "m");
        granted(before, new Consent(true, "form", MORNING, "m1"));
        assertThat(ledger.optOuts.of(List.of(1))).containsKey(1);
        granted(before, new Consent(true, "form", MORNING.plusMillis(1), "m1"));
        assertThat(ledger.optOuts.of(List.of(1))).isEmpty();
    }

    @Test
    void settingsInTheLogAreInForce() {
        TouchSettings settings = new TouchSettings(
                3,
                List.of(
                        new FrequencyCap(Period.WEEK, "sms", 1),
                        new FrequencyCap(Period.WEEK, null, "上新", 1),
                        new FrequencyCap(Period.DAY, null, 2)),
                new QuietHours(LocalTime.of(22, 30), LocalTime.of(8, 0), false),
                40,
                List.of(new ChannelRate("sms", 5, Duration.ofMinutes(1))));
        change(settings);
        assertThat(ledger.settings.current()).isEqualTo(settings);
        ledger.step(
                ledger.system(SystemEvents.SETTINGS_CHANGED, Map.of("stage", "segment", "settings", Map.of())),
                List.of(),
                List.of());
        assertThat(ledger.settings.current()).isEqualTo(settings);
    }

    @Test
    void whileTheLogIsAppliedAgainNothingMayBeSentAndTheSettingsComeBack() {
        TouchDerivedState state = new TouchDerivedState(ledger.jdbc, ledger.settings, ledger.breaker, headAt(3));
        Event settings = ledger.system(SystemEvents.SETTINGS_CHANGED, TouchSettingsFields.of(changed()));
        TouchRequest wish = Wishes.promotion(1, 1, MORNING);
        ledger.step(settings, List.of(), List.of(wish));
        String digest = state.digest();

        ledger.transaction.executeWithoutResult(status -> state.clear());
        assertThat(ledger.settings.current()).isEqualTo(TouchSettings.DEFAULT);
        assertThat(ledger.breaker.read().rebuilding()).isTrue();
        ledger.step(settings, List.of(), List.of(wish));
        assertThat(state.digest()).isEqualTo(digest);
        assertThat(ledger.breaker.read().rebuilding()).isTrue();
        ledger.fact("two");
        ledger.wish();
        assertThat(ledger.position()).isEqualTo(3);
        assertThat(ledger.breaker.read().rebuilding()).isFalse();
    }

    private static TouchSettings changed() {
        return new TouchSettings(
                1,
                List.of(),
                TouchSettings.DEFAULT.quiet(),
                TouchSettings.DEFAULT.staffDayMost(),
                TouchSettings.DEFAULT.rates());
    }

    private void change(TouchSettings settings) {
        ledger.step(
                ledger.system(SystemEvents.SETTINGS_CHANGED, TouchSettingsFields.of(settings)), List.of(), List.of());
    }

    private void merge(Profile gone, Profile survivor) {
        Event because = ledger.fact("Identified");
        ledger.merged.replaceAll((from, to) -> to == gone.id() ? survivor.id() : to);
        ledger.merged.put(gone.id(), survivor.id());
        ledger.step(
                because, List.of(new Change(because, gone, null), new Change(because, survivor, survivor)), List.of());
    }

    @Test
    void whoeverPermitsAgainInABatchIsLetInByOneStatement() {
        Consent yes = new Consent(true, "form", MORNING.plusSeconds(60), "m9");
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Profile person = ledger.person(i);
            for (String channel : List.of("any", "sms", "call")) {
                ledger.optOuts.say(i, new OptOut("marketing", channel, MORNING.plusSeconds(i == 3 ? 90 : 0)), "m");
            }
            Map<Consent.Scope, Consent> said =
                    Map.of(new Consent.Scope("marketing", "any"), yes, new Consent.Scope("marketing", "sms"), yes);
            Profile after = new Profile(i, MORNING, null, person.identities(), Map.of(), Map.of(), said, Map.of());
            changes.add(new Change(ledger.fact("Consent Granted"), person, after));
        }
        CountedStatements counted = new CountedStatements(ledger.source);
        Ledger same = new Ledger(counted.source());
        Event last = changes.get(2).because();
        assertThat(counted.during(() -> same.step(last, changes, List.of()), "delete from opt_out"))
                .isEqualTo(1);
        Map<Integer, List<OptOut>> left = ledger.optOuts.of(List.of(1, 2, 3));
        assertThat(left.get(1)).extracting(OptOut::channel).containsExactly("call");
        assertThat(left.get(2)).extracting(OptOut::channel).containsExactly("call");
        assertThat(left.get(3)).extracting(OptOut::channel).containsExactlyInAnyOrder("any", "sms", "call");
    }

    private void granted(Profile before, Consent consent) {
        Event because = ledger.fact("Consent Granted");
        Profile after = new Profile(
                before.id(),
                before.firstSeenAt(),
                null,
                before.identities(),
                before.traits(),
                Map.of(),
                Map.of(new Consent.Scope("marketing", "any"), consent),
                Map.of());
        ledger.step(because, List.of(new Change(because, before, after)), List.of());
    }

    private String owner(TouchRequest wish) {
        return ledger.column(wish, "profile_id");
    }

    private static Events headAt(long head) {
        return new Events() {
            @Override
            public List<Event> after(long position, int limit) {
                return List.of();
            }

            @Override
            public List<Event> at(Collection<Long> positions) {
                return List.of();
            }

            @Override
            public long head() {
                return head;
            }
        };
    }
}
