package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.experiment.Assignment;
import io.huoshui.experiment.Holdout;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Consent;
import io.huoshui.profile.Profile;
import io.huoshui.segment.rule.Bucket;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.QuietHours;
import io.huoshui.touch.Suppression;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.gate.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DispatcherTest {
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;
    private Dispatching world;
    private Dispatcher dispatcher;
    private SettableClock clock;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        world = new Dispatching(ledger);
        dispatcher = world.dispatcher();
        clock = SettableClock.at(MORNING);
    }

    @Test
    void whatIsDueIsSentOnceInWordsMadeForThePerson() {
        ledger.person(7);
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING.minusSeconds(1));
        assertThat(ledger.state(wish)).isEqualTo("planned");
        dispatcher.turn(MORNING);
        dispatcher.turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("sent");
        assertThat(world.email.calls).hasSize(1);
        assertThat(world.email.calls.get(0).message().text()).isEqualTo("您好 林7，来看看");
        assertThat(world.email.calls.get(0).message().address()).isEqualTo("p7@example.com");
        assertThat(world.email.calls.get(0).key()).isEqualTo(wish.key().text());
    }

    @Test
    void theLedgerKeepsNothingOfThePersonsWords() {
        ledger.person(7);
        TouchRequest wish = with(Wishes.promotion(7, 1, MORNING), Map.of("coupon.code", "SECRET-77"), List.of());
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        assertThat(ledger.jdbc
                        .sql("select string_agg(t::text, ' ') from (select touch::text as t from touch union all"
                                + " select touch_content::text from touch_content union all select"
                                + " touch_verdict::text from touch_verdict) as all_rows")
                        .query(String.class)
                        .single())
                .contains(wish.key().text(), "{{name}}")
                .doesNotContain("林7", "p7@example.com", "SECRET-77");
    }

    @Test
    void theLogIsToldThatItArrivedAndWhatWasSeen() {
        ledger.person(7);
        Assignment arm = new Assignment("exp-1", 2, "B", 7, MORNING);
        TouchRequest wish = with(Wishes.promotion(7, 1, MORNING), Map.of(), List.of(arm));
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        assertThat(world.told)
                .extracting(each -> each.text("event").orElse(""))
                .containsExactly("Message Delivered", "Experiment Viewed");
        assertThat(world.told.get(0).object("properties").text("touch"))
                .contains(wish.key().text());
        assertThat(world.told.get(0).text("userId")).contains("u7");
        assertThat(world.told.get(1).object("properties").text("variation_id")).contains("B");
    }

    @Test
    void everyRefusalIsOnRecordWithWhatEachRuleSaw() {
        ledger.person(7);
        world.holdouts.put(Holdout.UNIVERSAL, new Holdout(Holdout.UNIVERSAL, Bucket.COUNT));
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("suppressed");
        assertThat(ledger.column(wish, "reason")).isEqualTo(reason(TouchReason.TOUCH_HELD_OUT));
        assertThat(verdicts(wish)).containsExactly("suppressed");
        assertThat(ledger.jdbc
                        .sql("select findings::text from touch_verdict")
                        .query(String.class)
                        .single())
                .contains("\"rule\": \"holdout\"", "\"rule\": \"consent\"", "form:new-friend");
        assertThat(world.email.calls).isEmpty();
    }

    @Test
    void touchesOfOneThemeShareItsCapOverAllProgrammesAndOthersGoOut() {
        ledger.person(7);
        FrequencyCap newIn = new FrequencyCap(FrequencyCap.Period.WEEK, null, "上新", 1);
        TouchSettings settings = new TouchSettings(1, List.of(newIn), TouchSettings.DEFAULT.quiet(), 60, List.of());
        ledger.transaction.executeWithoutResult(status -> ledger.settings.replace(settings));
        TouchRequest first = Wishes.about(Wishes.promotion(7, 1, MORNING), "上新");
        TouchRequest second = Wishes.about(Wishes.promotion(7, 2, MORNING.plusSeconds(1)), "上新");
        TouchRequest other = Wishes.promotion(7, 3, MORNING.plusSeconds(2));
        ledger.wish(first);
        dispatcher.turn(MORNING);
        ledger.wish(second, other);
        dispatcher.turn(MORNING.plusSeconds(2));
        assertThat(List.of(ledger.state(first), ledger.state(second), ledger.state(other)))
                .containsExactly("sent", "deferred", "sent");
        dispatcher.turn(MORNING.plus(FrequencyCap.Period.LONGEST));
        assertThat(ledger.state(second)).isEqualTo("sent");
    }

    @Test
    void theCapDefersToTheNextDayAndTheTouchGoesOutThen() {
        ledger.person(7);
        TouchRequest first = Wishes.promotion(7, 1, MORNING);
        TouchRequest second = Wishes.promotion(7, 2, MORNING.plusSeconds(1));
        ledger.wish(first, second);
        dispatcher.turn(MORNING.plusSeconds(1));
        assertThat(List.of(ledger.state(first), ledger.state(second))).containsExactly("sent", "deferred");
        dispatcher.turn(MORNING.plus(DAY).minusSeconds(1));
        assertThat(ledger.state(second)).isEqualTo("sent");
        assertThat(verdicts(second)).containsExactly("deferred", "admitted");
    }

    @Test
    void ofTwoWishesTheMoreUrgentGoesFirstWhicheverComesFirst() {
        ledger.person(7);
        TouchRequest small = Wishes.promotion(7, 1, MORNING);
        TouchRequest great = Wishes.withPriority(Wishes.promotion(7, 2, MORNING), 90);
        ledger.wish(small, great);
        dispatcher.turn(MORNING);
        assertThat(List.of(ledger.state(small), ledger.state(great))).containsExactly("deferred", "sent");
    }

    @Test
    void aMoreUrgentWishOnAnotherChannelIsLeftItsPlace() {
        ledger.person(7);
        RecordingChannel webhook = new RecordingChannel("webhook");
        Dispatcher both = world.dispatcher(webhook);
        TouchRequest small = Wishes.promotion(7, 1, MORNING);
        TouchRequest great = Wishes.withPriority(Wishes.wish(7, 2, TouchKind.PROMOTIONAL, "webhook", MORNING), 90);
        ledger.wish(small, great);
        both.turn(world.email, TouchKind.PROMOTIONAL, () -> MORNING);
        assertThat(ledger.state(small)).isEqualTo("deferred");
        both.turn(webhook, TouchKind.PROMOTIONAL, () -> MORNING);
        assertThat(ledger.state(great)).isEqualTo("sent");
    }

    @Test
    void aRefusalByTheChannelGivesThePlaceBack() {
        ledger.person(7);
        world.email.answers = message -> new Delivery.Refused("550");
        TouchRequest first = Wishes.promotion(7, 1, MORNING);
        TouchRequest second = Wishes.promotion(7, 2, MORNING.plusSeconds(9));
        ledger.wish(first, second);
        dispatcher.turn(MORNING);
        assertThat(ledger.state(first)).isEqualTo("refused");
        assertThat(ledger.column(first, "receipt")).isEqualTo("550");
        world.email.answers = message -> new Delivery.Sent("r");
        dispatcher.turn(MORNING.plusSeconds(9));
        assertThat(ledger.state(second)).isEqualTo("sent");
    }

    @Test
    void aChannelThatAsksForTimeGetsIt() {
        ledger.person(7);
        ledger.person(8);
        world.email.answers = message -> new Delivery.RetryAfter(Duration.ofSeconds(90));
        TouchRequest first = Wishes.promotion(7, 1, MORNING);
        TouchRequest second = Wishes.promotion(8, 2, MORNING.plusSeconds(5));
        ledger.wish(first, second);
        dispatcher.turn(MORNING);
        world.email.answers = message -> new Delivery.Sent("r");
        dispatcher.turn(MORNING.plusSeconds(89));
        assertThat(List.of(ledger.state(first), ledger.state(second))).containsExactly("deferred", "planned");
        dispatcher.turn(MORNING.plusSeconds(90));
        assertThat(List.of(ledger.state(first), ledger.state(second))).containsExactly("sent", "sent");
        assertThat(dispatcher.restsUntil("email", MORNING.plusSeconds(90))).isEmpty();
    }

    @Test
    void oneReceiverThatIsAwayHoldsUpNobodyElseAndIsAskedEverMoreSeldom() {
        IntStream.rangeClosed(1, 30).forEach(ledger::person);
        world.email.answers = message ->
                message.profileId() == 1 ? new Delivery.TryAgain(Duration.ofSeconds(2)) : new Delivery.Sent("r");
        TouchRequest away = Wishes.wish(1, 1, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(away);
        for (int seconds : List.of(0, 10, 70, 370)) {
            dispatcher.turn(MORNING.plusSeconds(seconds));
            assertThat(ledger.state(away)).isEqualTo("deferred");
        }
        dispatcher.turn(MORNING.plusSeconds(370 + 1_799));
        assertThat(world.email.calls).as("at 0, 10, 70 and 370 seconds").hasSize(4);
        TouchRequest other = Wishes.wish(2, 2, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(other);
        dispatcher.turn(MORNING.plusSeconds(370 + 1_799));
        assertThat(ledger.state(other)).isEqualTo("sent");
        assertThat(dispatcher.restsUntil("email", MORNING.plusSeconds(370))).isEmpty();
    }

    @Test
    void aPromotionOfUnknownFateIsNeverSentAgainAndKeepsItsPlace() {
        ledger.person(7);
        world.email.answers = message -> new Delivery.Unknown("timeout");
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        TouchRequest later = Wishes.promotion(7, 2, MORNING.plusSeconds(5));
        ledger.wish(wish, later);
        dispatcher.turn(MORNING);
        world.email.answers = message -> new Delivery.Sent("r");
        dispatcher.turn(MORNING.plus(Duration.ofHours(2)));
        assertThat(List.of(ledger.state(wish), ledger.state(later))).containsExactly("unknown", "deferred");
        assertThat(ledger.column(wish, "due_at")).isEqualTo("null");
        assertThat(world.email.calls).hasSize(1);
    }

    @Test
    void aServiceMessageOfUnknownFateIsSentAgainAndSaysThatItMayRepeat() {
        ledger.person(7);
        world.email.answers = message -> {
            throw new IllegalStateException("connection reset");
        };
        TouchRequest wish = Wishes.wish(7, 1, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("unknown");
        world.email.answers = message -> new Delivery.Sent("r");
        dispatcher.turn(MORNING.plusSeconds(9));
        assertThat(world.email.calls).hasSize(1);
        dispatcher.turn(MORNING.plusSeconds(10));
        assertThat(ledger.state(wish)).isEqualTo("sent");
        assertThat(world.email.calls)
                .extracting(each -> each.message().mayRepeat())
                .containsExactly(false, true);
        assertThat(world.email.calls)
                .extracting(RecordingChannel.Call::key)
                .containsOnly(wish.key().text());
    }

    @Test
    void aServiceMessageIsTriedFiveTimesAndThenListedAsUnknown() {
        ledger.person(7);
        world.email.answers = message -> new Delivery.Unknown("timeout");
        TouchRequest wish = Wishes.wish(7, 1, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(wish);
        IntStream.range(0, 90).forEach(minute -> dispatcher.turn(MORNING.plus(Duration.ofMinutes(minute))));
        assertThat(world.email.calls).hasSize(5);
        assertThat(ledger.state(wish)).isEqualTo("unknown");
        assertThat(ledger.column(wish, "due_at")).isEqualTo("null");
    }

    @Test
    void aChannelThatKnowsItsMessagesAgainIsAskedAgainEvenForPromotion() {
        ledger.person(7);
        world.email.idempotent = true;
        world.email.answers = message -> new Delivery.Unknown("timeout");
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        world.email.answers = message -> new Delivery.Sent("r");
        dispatcher.turn(MORNING.plusSeconds(10));
        assertThat(ledger.state(wish)).isEqualTo("sent");
        assertThat(world.email.calls)
                .extracting(each -> each.message().mayRepeat())
                .containsExactly(false, true);
    }

    @Test
    void whatTheGateRefusesToRepeatStaysUnknown() {
        ledger.person(7);
        world.email.answers = message -> new Delivery.Unknown("timeout");
        TouchRequest wish = Wishes.wish(7, 1, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        ledger.suppressions.list(7, 7, new Suppression(true, "asked", "ling", MORNING));
        dispatcher.turn(MORNING.plusSeconds(10));
        assertThat(ledger.state(wish)).isEqualTo("unknown");
        assertThat(ledger.column(wish, "due_at")).isEqualTo("null");
        assertThat(world.email.calls).hasSize(1);
    }

    @Test
    void aVariableWithoutAValueIsNotSentAndSaysWhy() {
        Profile nameless = ledger.person(7);
        ledger.people.put(
                7,
                new Profile(
                        7, MORNING, null, nameless.identities(), Map.of(), Map.of(), nameless.consents(), Map.of()));
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("suppressed");
        assertThat(ledger.column(wish, "reason")).isEqualTo(reason(TouchReason.TOUCH_VARIABLE_MISSING));
        assertThat(ledger.column(wish, "counted_at")).isEqualTo("null");
        assertThat(verdicts(wish)).containsExactly("admitted", "suppressed");
    }

    @Test
    void somebodyWhoIsNoMoreIsNotTold() {
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        assertThat(ledger.column(wish, "reason")).isEqualTo(reason(TouchReason.TOUCH_PERSON_GONE));
    }

    @Test
    void whatIsWishedOnAChannelThatIsNotThereIsNotLeftLying() {
        ledger.person(7);
        TouchRequest wish = Wishes.wish(7, 1, TouchKind.SERVICE, "telex", MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("suppressed");
        assertThat(ledger.column(wish, "reason")).isEqualTo(reason(TouchReason.TOUCH_NO_CHANNEL));
        assertThat(verdicts(wish)).containsExactly("suppressed");
    }

    @Test
    void aRateIsKeptInEveryWindowAndATenthOfItIsLeftToService() {
        IntStream.rangeClosed(1, 40).forEach(ledger::person);
        rates(new ChannelRate("email", 10, Duration.ofSeconds(60)));
        IntStream.rangeClosed(1, 30).forEach(each -> ledger.wish(Wishes.promotion(each, each, MORNING)));
        ledger.wish(Wishes.wish(40, 40, TouchKind.SERVICE, "email", MORNING.plusSeconds(30)));
        dispatcher.turn(MORNING);
        assertThat(world.email.calls).hasSize(9);
        dispatcher.turn(MORNING.plusSeconds(30));
        assertThat(world.email.calls).hasSize(10);
        assertThat(world.email.calls.get(9).message().kind()).isEqualTo(TouchKind.SERVICE);
        dispatcher.turn(MORNING.plusSeconds(60).minusNanos(1));
        assertThat(world.email.calls).hasSize(10);
        Dispatcher restarted = world.dispatcher();
        restarted.turn(MORNING.plusSeconds(60).minusNanos(1000));
        assertThat(world.email.calls).as("a restart forgets nothing").hasSize(10);
        restarted.turn(MORNING.plusSeconds(60));
        assertThat(world.email.calls).hasSize(18);
    }

    @Test
    void aChannelThatFailsTooOftenRestsAMinute() {
        IntStream.rangeClosed(1, 60).forEach(each -> {
            ledger.person(each);
            ledger.wish(Wishes.promotion(each, each, MORNING));
        });
        rates();
        world.email.answers = message -> new Delivery.Refused("500");
        dispatcher.turn(MORNING);
        assertThat(world.email.calls).hasSize(20);
        dispatcher.turn(MORNING.plusSeconds(59));
        assertThat(world.email.calls).hasSize(20);
        world.email.answers = message -> new Delivery.Sent("r");
        dispatcher.turn(MORNING.plusSeconds(60));
        assertThat(world.email.calls).hasSize(60);
    }

    @Test
    void anAdvisorsDayIsSharedByAllTheirPeople() {
        IntStream.rangeClosed(1, 5).forEach(each -> withAdvisor(ledger.person(each)));
        world.email.inAdvisorsName = true;
        change(new TouchSettings(1, List.of(), TouchSettings.DEFAULT.quiet(), 3, List.of()));
        IntStream.rangeClosed(1, 5).forEach(each -> ledger.wish(Wishes.promotion(each, each, MORNING)));
        dispatcher.turn(MORNING);
        assertThat(world.email.calls).hasSize(3);
        dispatcher.turn(MORNING.plus(DAY));
        assertThat(world.email.calls).hasSize(5);
    }

    @Test
    void whatWaitsForTheBreakerGoesOutWhenItIsResumedAndServiceGoesOnMeanwhile() {
        ledger.person(7);
        TouchRequest promotion = Wishes.promotion(7, 1, MORNING);
        TouchRequest service = Wishes.wish(7, 2, TouchKind.SERVICE, "email", MORNING);
        ledger.wish(promotion, service);
        assertThat(world.breaker(MORNING).pause("complaints", "ling").underWay())
                .isZero();
        dispatcher.turn(MORNING);
        assertThat(List.of(ledger.state(promotion), ledger.state(service))).containsExactly("deferred", "sent");
        dispatcher.turn(MORNING.plusSeconds(600));
        assertThat(verdicts(promotion))
                .as("it is not asked about again and again")
                .hasSize(1);
        assertThat(world.breaker(MORNING.plusSeconds(600))
                        .resume("mended", "ling")
                        .open())
                .isFalse();
        dispatcher.turn(MORNING.plusSeconds(600));
        assertThat(ledger.state(promotion)).isEqualTo("sent");
        assertThat(world.audited).containsExactly("promotion.pause", "promotion.resume");
    }

    @Test
    void aRepetitionThatWaitsForTheBreakerGoesOutWhenItIsResumed() {
        ledger.person(7);
        world.email.idempotent = true;
        world.email.answers = message -> new Delivery.Unknown("timeout");
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish);
        dispatcher.turn(MORNING);
        world.breaker(MORNING).pause("complaints", "ling");
        world.email.answers = message -> new Delivery.Sent("r");
        dispatcher.turn(MORNING.plusSeconds(10));
        assertThat(ledger.state(wish)).isEqualTo("unknown");
        world.breaker(MORNING.plusSeconds(600)).resume("mended", "ling");
        dispatcher.turn(MORNING.plusSeconds(600));
        assertThat(ledger.state(wish)).isEqualTo("sent");
    }

    @Test
    void whileTheLogIsAppliedAgainNothingIsSentAtAll() {
        ledger.person(7);
        TouchRequest wish = Wishes.wish(7, 1, TouchKind.CRISIS, "email", MORNING);
        ledger.wish(wish);
        ledger.breaker.rebuildingTo(ledger.position() + 1);
        dispatcher.turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("planned");
        ledger.wish();
        dispatcher.turn(MORNING);
        assertThat(ledger.state(wish)).isEqualTo("sent");
    }

    @Test
    void anOptOutIsInTheLogAndHoldsForWhatIsPlannedAlready() {
        ledger.person(7);
        TouchRequest wish = Wishes.promotion(7, 1, MORNING);
        ledger.wish(wish);
        assertThat(world.optOuts(MORNING).optOut(7, "marketing", "any", "preference-page"))
                .isZero();
        dispatcher.turn(MORNING);
        assertThat(ledger.column(wish, "reason")).isEqualTo(reason(TouchReason.TOUCH_OPTED_OUT));
        assertThat(world.taken)
                .extracting(each -> each.text("event").orElse(""))
                .containsExactly("Consent Withdrawn");
    }

    @Test
    void whoWithdrawsBetweenGateAndCallIsNotWrittenTo() {
        List<TouchRequest> both = whileTheFirstIsSent(() -> ledger.people.put(8, withdrawn(ledger.person(8))));
        dispatcher.turn(clock.instant());
        assertThat(ledger.column(both.get(1), "reason")).isEqualTo(reason(TouchReason.TOUCH_NO_CONSENT));
    }

    @Test
    void whoIsHeldOutBetweenGateAndCallIsNotWrittenTo() {
        Holdout everybody = new Holdout(Holdout.UNIVERSAL, Bucket.COUNT);
        List<TouchRequest> both = whileTheFirstIsSent(() -> world.holdouts.put(Holdout.UNIVERSAL, everybody));
        dispatcher.turn(clock.instant());
        assertThat(ledger.column(both.get(1), "reason")).isEqualTo(reason(TouchReason.TOUCH_HELD_OUT));
    }

    @Test
    void aClockPutBackSendsNothingBeforeItWasWished() {
        List<TouchRequest> both = whileTheFirstIsSent(() -> clock.tick(DAY.negated()));
        dispatcher.turn(clock.instant());
        assertThat(world.email.calls).hasSize(1);
        dispatcher.turn(clock.tick(DAY));
        assertThat(ledger.state(both.get(1))).isEqualTo("sent");
    }

    @Test
    void whatIsReservedBeforeMidnightAndNotSentByThenCountsForTheDayItIsSentOn() {
        clock.set(MORNING.plus(Duration.ofHours(14)).minusSeconds(1));
        change(new TouchSettings(1, List.of(), new QuietHours(LocalTime.NOON, LocalTime.NOON, false), 60, List.of()));
        List<TouchRequest> both = whileTheFirstIsSent(() -> clock.tick(Duration.ofSeconds(3)));
        dispatcher.turn(clock.instant());
        assertThat(verdicts(both.get(1))).containsExactly("admitted", "admitted");
        assertThat(countedAt(both.get(1))).isEqualTo(clock.instant());
    }

    @Test
    void aPlaceIsTakenFromTheMomentTheCallBegins() {
        TouchRequest second = Wishes.promotion(8, 2, MORNING);
        ledger.person(7);
        ledger.person(8);
        ledger.wish(Wishes.withPriority(Wishes.promotion(7, 1, MORNING), 90), second);
        world.email.answers =
                message -> new Delivery.Sent(clock.tick(Duration.ofSeconds(3)).toString());
        dispatcher.turn(world.email, TouchKind.PROMOTIONAL, clock);
        assertThat(countedAt(second)).isEqualTo(MORNING.plusSeconds(3));
    }

    /** Two people's wishes are admitted together; while the channel is called for the first, this happens: the second is not sent. */
    private List<TouchRequest> whileTheFirstIsSent(Runnable happens) {
        ledger.person(7);
        ledger.person(8);
        Instant now = clock.instant();
        List<TouchRequest> both =
                List.of(Wishes.withPriority(Wishes.promotion(7, 1, now), 90), Wishes.promotion(8, 2, now));
        ledger.wish(both.toArray(TouchRequest[]::new));
        world.email.answers = message -> {
            world.email.answers = later -> new Delivery.Sent("r");
            happens.run();
            return new Delivery.Sent("r");
        };
        dispatcher.turn(world.email, TouchKind.PROMOTIONAL, clock);
        assertThat(both.stream().map(ledger::state)).containsExactly("sent", "planned");
        return both;
    }

    private Instant countedAt(TouchRequest wish) {
        return ledger.jdbc
                .sql("select counted_at from touch where send_key = :key")
                .param("key", wish.key().text())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Profile withdrawn(Profile person) {
        Consent no = new Consent(false, "page", MORNING, "m");
        return new Profile(
                person.id(),
                MORNING,
                null,
                person.identities(),
                person.traits(),
                Map.of(),
                Map.of(new Consent.Scope("marketing", "any"), no),
                Map.of());
    }

    private void rates(ChannelRate... rates) {
        change(new TouchSettings(1, List.of(), TouchSettings.DEFAULT.quiet(), 60, List.of(rates)));
    }

    private void change(TouchSettings settings) {
        ledger.transaction.executeWithoutResult(status -> ledger.settings.replace(settings));
    }

    private void withAdvisor(Profile person) {
        ledger.people.put(
                person.id(),
                new Profile(
                        person.id(),
                        MORNING,
                        null,
                        person.identities(),
                        Map.of(
                                "name", new Profile.Trait("林", MORNING, "m"),
                                "advisor", new Profile.Trait("wen", MORNING, "m")),
                        Map.of(),
                        Map.of(
                                new Consent.Scope("marketing", "any"),
                                new Consent(true, "form", MORNING.minus(DAY), "m")),
                        Map.of()));
    }

    private static TouchRequest with(TouchRequest wish, Map<String, String> variables, List<Assignment> exposes) {
        return new TouchRequest(
                wish.key(),
                wish.profileId(),
                wish.kind(),
                wish.channel(),
                wish.content(),
                variables,
                wish.cause(),
                wish.theme(),
                wish.priority(),
                wish.notBefore(),
                wish.expires(),
                exposes);
    }

    private List<String> verdicts(TouchRequest wish) {
        return ledger.jdbc
                .sql("select verdict from touch_verdict where send_key = :key order by no")
                .param("key", wish.key().text())
                .query(String.class)
                .list();
    }

    private static String reason(TouchReason reason) {
        return Integer.toString(reason.number());
    }
}
