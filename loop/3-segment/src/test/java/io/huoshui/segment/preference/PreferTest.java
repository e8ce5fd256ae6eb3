package io.huoshui.segment.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huoshui.segment.preference.Preference.Answer;
import io.huoshui.segment.preference.Preference.Leaning;
import io.huoshui.testkit.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreferTest {
    private final APool pool = new APool();
    private final PreferenceLines lines =
            DrawLines.from(pool.people(3_000, new Random(7))).orElseThrow();

    @Test
    void findsTheResponsesPeopleWereMadeBy() {
        Response coupon = lines.responses().get(Signal.COUPON);
        Response offer = lines.responses().get(Signal.OFFER);
        assertThat(coupon.slope()).isCloseTo(1.5, within(0.2));
        assertThat(coupon.intercept()).isCloseTo(-0.5, within(0.1));
        assertThat(offer.slope()).isCloseTo(1.8, within(0.25));
        assertThat(offer.intercept()).isCloseTo(0.3, within(0.1));
        assertThat(lines.responses().get(Signal.PRICE_POSITION).slope()).isCloseTo(1.0, within(0.15));
    }

    @Test
    void meansItsConfidence() {
        Random random = new Random(11);
        int sure = 0;
        int right = 0;
        for (int i = 0; i < 20_000; i++) {
            double theta = random.nextGaussian();
            Preference found = Prefer.of(pool.person(theta, 6, 6, random), lines);
            if (found.answer() == Answer.PRICE_SENSITIVE) {
                sure++;
                right += theta > Prefer.LINE ? 1 : 0;
            }
        }
        assertThat(sure).isGreaterThan(1_500);
        assertThat((double) right / sure).isBetween(0.92, 0.99);
    }

    @Test
    void saysNothingOfFewChoicesOrOfPeopleWhoNeverBought() {
        assertThat(Prefer.of(Evidence.NONE, lines).answer()).isEqualTo(Answer.NOT_ENOUGH_DATA);
        Evidence one = Evidence.of(List.of(pool.order(true, 100, 80)));
        assertThat(Prefer.of(one, lines).answer()).isEqualTo(Answer.NOT_ENOUGH_DATA);
        assertThat(Prefer.of(one, lines).confidences()).isEmpty();
        List<Act> clicks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            clicks.add(new Act.Clicked(10_000L + i, APool.START.plusSeconds(i), true));
        }
        assertThat(Prefer.of(Evidence.of(clicks), lines).answer()).isEqualTo(Answer.NOT_ENOUGH_DATA);
    }

    @Test
    void tellsTheTwoApartAndLeavesTheMiddleUndecided() {
        assertThat(choosing(6, 0).answer()).isEqualTo(Answer.PRICE_SENSITIVE);
        assertThat(choosing(0, 6).answer()).isEqualTo(Answer.QUALITY_SEEKING);
        assertThat(choosing(4, 5).answer()).isEqualTo(Answer.UNDECIDED);
        assertThat(choosing(6, 0).confidences().get(Leaning.QUALITY_SEEKING)).isLessThan(0.001);
        assertThat(choosing(6, 0).score()).isPositive();
        assertThat(choosing(0, 6).score()).isNegative();
    }

    /** k price-minded orders and the others. */
    private Preference choosing(int priceMinded, int others) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < priceMinded; i++) {
            acts.add(pool.order(true, 100, 100));
        }
        for (int i = 0; i < others; i++) {
            acts.add(pool.order(false, 300, 300));
        }
        return Prefer.of(Evidence.of(acts), lines);
    }

    @Test
    void moreOfTheSameNeverMakesItLessSure() {
        double before = 0;
        for (int n = 3; n < 20; n++) {
            double now = choosing(n, 0).confidences().getOrDefault(Leaning.PRICE_SENSITIVE, 0.0);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void theOrderOfHearingMakesNoDifference() {
        Seeds.check(200, random -> {
            Evidence whole = pool.person(random.nextGaussian(), 1 + random.nextInt(70), random.nextInt(70), random);
            List<Act> acts = new ArrayList<>(whole.acts());
            Collections.shuffle(acts, new Random(random.nextLong()));
            Evidence heard = Evidence.NONE;
            for (Act act : acts) {
                heard = heard.and(List.of(act));
            }
            assertThat(heard).isEqualTo(whole);
            assertThat(heard.and(acts)).isEqualTo(whole);
        });
    }

    @Test
    void nothingIsDrawnFromTooFewOrders() {
        assertThat(DrawLines.from(pool.people(10, new Random(1)))).isEmpty();
    }

    @Test
    void aPriceStandsWhereHalfItsEqualsAreBelowIt() {
        PricePositions positions = PricePositions.of(
                Map.of("精华", Collections.nCopies(20, 100.0), "面霜", halves(), "口红", List.of(1.0, 2.0)));
        assertThat(positions.of("面霜", 100)).hasValue(0.25);
        assertThat(positions.of("面霜", 200)).hasValue(0.5);
        assertThat(positions.of("面霜", 300)).hasValue(0.75);
        assertThat(positions.of("精华", 100)).as("one price only").isEmpty();
        assertThat(positions.of("口红", 1)).as("too few").isEmpty();
        assertThat(positions.of(null, 1)).isEmpty();
    }

    private static List<Double> halves() {
        List<Double> prices = new ArrayList<>(Collections.nCopies(10, 100.0));
        prices.addAll(Collections.nCopies(10, 300.0));
        return prices;
    }

    @Test
    void interestHalvesEveryNinetyDays() {
        Evidence evidence = Evidence.of(
                List.of(pool.view("精华", APool.START), pool.view("面霜", APool.START.plus(Duration.ofDays(90)))));
        assertThat(new TreeMap<>(CategoryInterest.of(evidence))).isEqualTo(new TreeMap<>(Map.of("精华", 0.5, "面霜", 1.0)));
        List<CategoryAffinity> affinities = CategoryAffinity.of(evidence, lines);
        assertThat(affinities).extracting(CategoryAffinity::category).containsExactly("精华", "面霜");
        assertThat(affinities.get(0).share())
                .as("pool shares weigh 4: all of them 精华")
                .isCloseTo(4.5 / 5.5, within(1e-4));
        assertThat(affinities.get(1).share()).isCloseTo(1 / 5.5, within(1e-4));
    }
}
