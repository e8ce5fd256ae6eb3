package io.huoshui.touch.gate;

import static io.huoshui.touch.gate.Asked.NOON;
import static io.huoshui.touch.gate.Asked.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.experiment.Holdout;
import io.huoshui.journey.TouchKind;
import io.huoshui.segment.rule.Bucket;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.FrequencyCap.Period;
import io.huoshui.touch.QuietHours;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchGateTest {
    private static final TouchSettings NO_CAPS =
            new TouchSettings(1, List.of(), TouchSettings.DEFAULT.quiet(), 60, List.of());

    @Test
    void somebodyWhoAgreedAndWasLeftInPeaceIsTold() {
        Judgement judgement = somebody().atNoon();
        assertThat(judgement.verdict()).isEqualTo(new Verdict.Admitted());
        assertThat(judgement.findings()).extracting(Finding::rule).isEqualTo(TouchGate.rules());
        assertThat(judgement.findings()).allMatch(each -> each.refuses() == null);
    }

    @Test
    void theFirstRuleThatRefusesDecidesAndAllAreOnRecord() {
        Judgement judgement = new Asked()
                .optedOut("marketing", "any")
                .about("优惠")
                .wantsNothingOf("优惠")
                .saying("{{trait.skin}}")
                .optedOut("personalisation", "any")
                .suppressed(true)
                .paused()
                .holdout(Holdout.UNIVERSAL, Bucket.COUNT)
                .told(NOON.minusSeconds(60))
                .advisor(60)
                .unreachable()
                .at(Instant.parse("2026-11-20T15:00:00Z"));
        assertThat(judgement.verdict()).isEqualTo(new Verdict.Suppressed(TouchReason.TOUCH_NO_CONSENT));
        assertThat(judgement.findings())
                .filteredOn(each -> each.refuses() != null)
                .extracting(Finding::rule)
                .containsExactly(
                        "consent",
                        "opt-out",
                        "topic",
                        "personalisation",
                        "suppression",
                        "breaker",
                        "holdout",
                        "cap",
                        "quiet-hours",
                        "staff",
                        "address");
    }

    @Test
    void marketingNeedsAYesForTheChannelOrForAny() {
        assertSuppressed(new Asked(), TouchReason.TOUCH_NO_CONSENT);
        assertAdmitted(new Asked().granted("marketing", "any"));
        assertSuppressed(new Asked().granted("marketing", "sms"), TouchReason.TOUCH_NO_CONSENT);
        assertSuppressed(somebody().withdrawn("marketing", "any"), TouchReason.TOUCH_NO_CONSENT);
        assertSuppressed(
                new Asked().granted("marketing", "any").withdrawn("marketing", "email"), TouchReason.TOUCH_NO_CONSENT);
        assertAdmitted(somebody().withdrawn("marketing", "sms"));
    }

    @Test
    void serviceNeedsNoYesButMindsANo() {
        assertAdmitted(new Asked().of(TouchKind.SERVICE));
        assertAdmitted(new Asked().of(TouchKind.SERVICE).withdrawn("marketing", "any"));
        assertSuppressed(new Asked().of(TouchKind.SERVICE).withdrawn("service", "email"), TouchReason.TOUCH_NO_CONSENT);
    }

    @Test
    void whoWantsNothingOfATopicIsNotToldOfAThemeOfThatName() {
        for (String theme : List.of("新品", "New products", "new products", "新品/New products", " 新品 ")) {
            Asked asked = somebody().wantsNothingOf("新品/New products").about(theme);
            assertSuppressed(asked, TouchReason.TOUCH_TOPIC_REFUSED);
            assertAdmitted(asked.of(TouchKind.SERVICE));
        }
        assertAdmitted(somebody().wantsNothingOf("新品/New products").about("优惠"));
        assertAdmitted(somebody().wantsNothingOf("新品/New products"));
        assertAdmitted(somebody().about("新品"));
    }

    @Test
    void whoSwitchedPersonalisationOffIsToldNothingThatNamesWhatTheyAreLikeOrDid() {
        for (String words : List.of("{{name}}，{{trait.skin}}适用", "上次的 {{ event.product }}")) {
            assertAdmitted(somebody().saying(words));
            Asked off = somebody().withdrawn("personalisation", "any").saying(words);
            assertSuppressed(off, TouchReason.TOUCH_PERSONAL_REFUSED);
            assertAdmitted(off.of(TouchKind.SERVICE));
            assertSuppressed(
                    somebody().withdrawn("personalisation", "email").saying(words), TouchReason.TOUCH_PERSONAL_REFUSED);
            assertSuppressed(
                    somebody().optedOut("personalisation", "any").saying(words), TouchReason.TOUCH_PERSONAL_REFUSED);
            assertAdmitted(somebody().withdrawn("personalisation", "sms").saying(words));
        }
        assertAdmitted(somebody()
                .withdrawn("personalisation", "any")
                .saying("{{name}}，{{brand}}的券 {{coupon.code}}，偏好 {{preferences}}"));
    }

    @Test
    void whoOptedOutIsLeftInPeaceOnThatChannel() {
        assertSuppressed(somebody().optedOut("marketing", "email"), TouchReason.TOUCH_OPTED_OUT);
        assertSuppressed(somebody().optedOut("marketing", "any"), TouchReason.TOUCH_OPTED_OUT);
        assertAdmitted(somebody().optedOut("marketing", "sms"));
        assertAdmitted(somebody().of(TouchKind.SERVICE).optedOut("marketing", "any"));
    }

    @Test
    void theListStopsPromotionAndServiceOnlyWhenItSaysSo() {
        assertSuppressed(somebody().suppressed(false), TouchReason.TOUCH_SUPPRESSED);
        assertAdmitted(somebody().of(TouchKind.SERVICE).suppressed(false));
        assertSuppressed(somebody().of(TouchKind.SERVICE).suppressed(true), TouchReason.TOUCH_SUPPRESSED);
    }

    @Test
    void promotionWaitsForItsResumptionServiceDoesNot() {
        Instant expires = NOON.plus(Duration.ofDays(30));
        assertDeferred(somebody().paused(), TouchReason.TOUCH_BREAKER_OPEN, expires);
        assertAdmitted(somebody().of(TouchKind.SERVICE).paused());
    }

    @Test
    void whoIsHeldOutIsNotToldPromotion() {
        int bucket = new Holdout("journey:wake-up", 0).bucketOf(7);
        assertAdmitted(somebody().holdout("journey:wake-up", bucket));
        assertSuppressed(somebody().holdout("journey:wake-up", bucket + 1), TouchReason.TOUCH_HELD_OUT);
        assertAdmitted(somebody().of(TouchKind.SERVICE).holdout("journey:wake-up", bucket + 1));
    }

    @Test
    void aDaysCapEndsAtMidnightWhereThePersonIs() {
        TouchSettings twice = caps(new FrequencyCap(Period.DAY, null, 2));
        Instant midnight = Instant.parse("2026-11-20T16:00:00Z");
        Asked once = somebody().with(twice).told(NOON.minusSeconds(9));
        assertAdmitted(once);
        assertDeferred(once.told(NOON.minusSeconds(8)), TouchReason.TOUCH_CAP_REACHED, midnight);
        Asked atMidnight = somebody().with(twice).told(midnight.minusSeconds(1)).told(midnight.minusNanos(1));
        assertThat(whyNot(atMidnight.at(midnight.minusNanos(1)))).isEqualTo(TouchReason.TOUCH_CAP_REACHED);
        assertThat(whyNot(atMidnight.at(midnight))).isEqualTo(TouchReason.TOUCH_QUIET_HOURS);
    }

    @Test
    void thePersonsOwnMidnightCountsNotTheBrands() {
        TouchSettings once = caps(new FrequencyCap(Period.DAY, null, 1));
        Instant yesterdayInBerlin = Instant.parse("2026-11-19T22:30:00Z"); // in Shanghai it is the 20th already
        Instant now = Instant.parse("2026-11-20T08:30:00Z");
        assertThat(somebody()
                        .with(once)
                        .in("Europe/Berlin")
                        .told(yesterdayInBerlin)
                        .at(now)
                        .verdict())
                .isEqualTo(new Verdict.Admitted());
        assertThat(whyNot(somebody().with(once).told(yesterdayInBerlin).at(now)))
                .isEqualTo(TouchReason.TOUCH_CAP_REACHED);
        assertThat(whyNot(somebody()
                        .with(once)
                        .in("Nowhere/Land")
                        .told(yesterdayInBerlin)
                        .at(now)))
                .isEqualTo(TouchReason.TOUCH_CAP_REACHED);
    }

    @Test
    void aWeeksCapRollsToTheInstantItsOldestTouchLeaves() {
        TouchSettings three = caps(new FrequencyCap(Period.WEEK, null, 3));
        Instant oldest = NOON.minus(Duration.ofDays(6));
        Asked full =
                somebody().with(three).told(oldest.plusSeconds(2)).told(oldest).told(oldest.plusSeconds(1));
        assertDeferred(full, TouchReason.TOUCH_CAP_REACHED, oldest.plus(Period.LONGEST));
        Instant leaves = oldest.plus(Period.LONGEST);
        assertThat(whyNot(full.at(leaves.minusNanos(1)))).isEqualTo(TouchReason.TOUCH_CAP_REACHED);
        assertThat(full.at(leaves).verdict()).isEqualTo(new Verdict.Admitted());
    }

    @Test
    void aLoweredCapWaitsUntilEnoughHaveLeft() {
        TouchSettings one = caps(new FrequencyCap(Period.WEEK, null, 1));
        Instant newest = NOON.minus(Duration.ofDays(2));
        Asked three =
                somebody().with(one).told(newest).told(newest.minusSeconds(1)).told(newest.minusSeconds(2));
        assertDeferred(three, TouchReason.TOUCH_CAP_REACHED, newest.plus(Period.LONGEST));
    }

    @Test
    void aChannelsCapCountsOnlyThatChannelAndTheLatestOfSeveralHolds() {
        TouchSettings both = caps(new FrequencyCap(Period.DAY, null, 9), new FrequencyCap(Period.WEEK, "email", 1));
        Instant before = NOON.minus(Duration.ofDays(1));
        assertAdmitted(somebody().with(both).told(before, "sms"));
        assertDeferred(
                somebody().with(both).told(before, "email"),
                TouchReason.TOUCH_CAP_REACHED,
                before.plus(Period.LONGEST));
        TouchSettings bothFull = caps(new FrequencyCap(Period.DAY, null, 1), new FrequencyCap(Period.WEEK, null, 1));
        Instant today = NOON.minusSeconds(1);
        assertDeferred(
                somebody().with(bothFull).told(today), TouchReason.TOUCH_CAP_REACHED, today.plus(Period.LONGEST));
    }

    @Test
    void aThemesCapCountsTouchesOfThatThemeWhateverTheyCameFromAndHoldsNothingElseUp() {
        TouchSettings newIn = caps(new FrequencyCap(Period.WEEK, null, "上新", 2));
        Instant first = NOON.minus(Duration.ofDays(2));
        Asked twice = somebody()
                .with(newIn)
                .toldAbout("上新", first)
                .toldAbout("上新", first.plusSeconds(1))
                .toldAbout("会员日", first.plusSeconds(2))
                .told(first.plusSeconds(3));
        assertDeferred(twice.about("上新"), TouchReason.TOUCH_CAP_REACHED, first.plus(Period.LONGEST));
        assertAdmitted(twice.about("会员日"));
        assertAdmitted(somebody().with(newIn).toldAbout("上新", first).told(first).about("上新"));
        Asked ofNone = somebody().with(newIn).toldAbout("上新", first).toldAbout("上新", first.plusSeconds(1));
        assertAdmitted(ofNone);
        assertThat(twice.about("上新").atNoon().findings())
                .filteredOn(each -> each.rule().equals("cap"))
                .extracting(Finding::zh)
                .containsExactly("七天内「上新」主题已有 2 次，上限 2 次");
    }

    @Test
    void aThemesCapMayBeForOneChannelOnly() {
        TouchSettings letters = caps(new FrequencyCap(Period.DAY, "email", "上新", 1));
        Asked once =
                somebody().with(letters).toldAbout("上新", NOON.minusSeconds(1)).about("上新");
        assertThat(whyNot(once.atNoon())).isEqualTo(TouchReason.TOUCH_CAP_REACHED);
        assertAdmitted(once.granted("marketing", "sms").on("sms"));
    }

    @Test
    void aWishThatComesLaterLeavesPlacesToThoseBeforeIt() {
        TouchSettings two = caps(new FrequencyCap(Period.DAY, null, 2));
        assertAdmitted(somebody().with(two).ahead(1));
        assertDeferred(somebody().with(two).ahead(2), TouchReason.TOUCH_CAP_REACHED, NOON.plus(CapRule.GIVING_WAY));
        assertAdmitted(somebody().with(NO_CAPS).ahead(99));
    }

    @Test
    void capsAreForPromotionAlone() {
        assertAdmitted(somebody().of(TouchKind.SERVICE).told(NOON).told(NOON).told(NOON));
    }

    @Test
    void quietHoursDeferToTheirEnd() {
        Instant nine = Instant.parse("2026-11-21T01:00:00Z");
        Instant evening = Instant.parse("2026-11-20T13:00:00Z");
        assertThat(somebody().at(evening.minusNanos(1)).verdict()).isEqualTo(new Verdict.Admitted());
        assertThat(somebody().at(evening).verdict())
                .isEqualTo(new Verdict.Deferred(TouchReason.TOUCH_QUIET_HOURS, nine));
        assertThat(whyNot(somebody().at(nine.minusNanos(1)))).isEqualTo(TouchReason.TOUCH_QUIET_HOURS);
        assertThat(somebody().at(nine).verdict()).isEqualTo(new Verdict.Admitted());
    }

    @Test
    void serviceSleepsOrNotAsTheBrandSays() {
        Instant night = Instant.parse("2026-11-20T18:00:00Z");
        TouchSettings awake = new TouchSettings(
                1, List.of(), new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0), false), 60, List.of());
        assertThat(whyNot(somebody().of(TouchKind.SERVICE).at(night))).isEqualTo(TouchReason.TOUCH_QUIET_HOURS);
        assertThat(somebody().of(TouchKind.SERVICE).with(awake).at(night).verdict())
                .isEqualTo(new Verdict.Admitted());
        assertThat(whyNot(somebody().with(awake).at(night))).isEqualTo(TouchReason.TOUCH_QUIET_HOURS);
    }

    @Test
    void anAdvisorsDayFillsUp() {
        assertAdmitted(somebody().advisor(59));
        assertDeferred(somebody().advisor(60), TouchReason.TOUCH_STAFF_BUSY, Instant.parse("2026-11-20T16:00:00Z"));
        assertAdmitted(somebody().of(TouchKind.SERVICE).advisor(60));
    }

    @Test
    void whatWaitedTooLongIsNotSaidAnyMore() {
        assertAdmitted(somebody().expiring(NOON.plusNanos(1)));
        assertSuppressed(somebody().expiring(NOON), TouchReason.TOUCH_EXPIRED);
        Instant night = Instant.parse("2026-11-20T18:00:00Z");
        assertThat(somebody().expiring(night.plusSeconds(9)).at(night).verdict())
                .isEqualTo(new Verdict.Deferred(TouchReason.TOUCH_QUIET_HOURS, night.plusSeconds(9)));
    }

    @Test
    void aCrisisPassesEverythingButAnUnusableAddress() {
        Asked hardest = new Asked()
                .of(TouchKind.CRISIS)
                .withdrawn("service", "any")
                .optedOut("service", "any")
                .suppressed(true)
                .paused()
                .holdout(Holdout.UNIVERSAL, Bucket.COUNT)
                .told(NOON)
                .advisor(60)
                .expiring(NOON);
        assertThat(hardest.at(Instant.parse("2026-11-20T18:00:00Z")).verdict()).isEqualTo(new Verdict.Admitted());
        assertSuppressed(hardest.unreachable(), TouchReason.TOUCH_NO_ADDRESS);
    }

    private static TouchSettings caps(FrequencyCap... caps) {
        return new TouchSettings(1, List.of(caps), TouchSettings.DEFAULT.quiet(), 60, List.of());
    }

    private static void assertAdmitted(Asked asked) {
        assertThat(asked.atNoon().verdict()).isEqualTo(new Verdict.Admitted());
    }

    private static void assertSuppressed(Asked asked, TouchReason why) {
        assertThat(asked.atNoon().verdict()).isEqualTo(new Verdict.Suppressed(why));
    }

    private static void assertDeferred(Asked asked, TouchReason why, Instant until) {
        assertThat(asked.atNoon().verdict()).isEqualTo(new Verdict.Deferred(why, until));
    }

    private static TouchReason whyNot(Judgement judgement) {
        return judgement.verdict() instanceof Verdict.Deferred deferred
                ? deferred.why()
                : ((Verdict.Suppressed) judgement.verdict()).why();
    }
}
