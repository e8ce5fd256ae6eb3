package io.huoshui.segment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fits to the CDNOW sample agree with the literature: BG/NBD Fader, Hardie, Lee 2005; Pareto/NBD Fader, Hardie 2005; MBG/NBD BTYDplus and
 * lifetimes; gamma-gamma Fader, Hardie 2013. Tolerances: log-likelihood 0.01, parameters 3 decimals.
 */
class CdnowTest {
    private List<OrderDays> people = List.of();
    private List<PurchaseSummary> calibration = List.of();

    @BeforeEach
    void readFile() {
        assumeTrue(Cdnow.people().isPresent(), Cdnow.ABSENT);
        people = Cdnow.people().orElseThrow();
        calibration = Cdnow.calibration(people);
    }

    @ParameterizedTest
    @CsvSource({
        "bg-nbd,0.243,4.414,0.793,2.426,-9582.43",
        "mbg-nbd,0.525,6.183,0.891,1.614,-9582.13",
        "pareto-nbd,0.553,10.578,0.606,11.668,-9594.98"
    })
    void fitsAreThePublishedOnes(String kind, double p1, double p2, double p3, double p4, double logLikelihood) {
        FitPurchases.Fitted fitted =
                FitPurchases.fit(PurchaseModelKind.of(kind).orElseThrow(), Population.of(calibration));
        assertThat(fitted.logLikelihood()).isCloseTo(logLikelihood, within(0.01));
        List<Double> found = List.copyOf(fitted.model().parameters().values());
        List<Double> published = List.of(p1, p2, p3, p4);
        for (int i = 0; i < 4; i++) {
            assertThat(found.get(i)).isCloseTo(published.get(i), within(0.001));
        }
    }

    @Test
    void summariesAreThePublishedOnes() throws IOException {
        assertThat(calibration).hasSize(2_357);
        assertThat(calibration.stream().mapToInt(PurchaseSummary::frequency).sum())
                .isEqualTo(2_457);
        assertThat(calibration.stream().filter(each -> !each.repeated())).hasSize(1_411);
        assertThat(people.stream().mapToInt(each -> each.between(Cdnow.CALIBRATION_END, Cdnow.HOLDOUT_END)))
                .satisfies(counts ->
                        assertThat(counts.stream().mapToInt(each -> each).sum()).isEqualTo(1_882));
        List<String> published =
                Files.readAllLines(Cdnow.shared("cdnow_sample_summary.csv").orElseThrow());
        for (int i = 0; i < calibration.size(); i++) {
            String[] cells = published.get(i + 1).split(",");
            PurchaseSummary ours = calibration.get(i);
            assertThat(ours.frequency()).isEqualTo(Integer.parseInt(cells[1]));
            assertThat(ours.recency()).isCloseTo(Double.parseDouble(cells[2]), within(0.0051));
            assertThat(ours.age()).isCloseTo(Double.parseDouble(cells[3]), within(0.0051));
        }
    }

    @Test
    void spendIsThePublishedOne() {
        GammaGamma.Fitted fitted = GammaGamma.fit(calibration);
        assertThat(fitted.repeaters()).isEqualTo(946);
        assertThat(fitted.spend().p()).isCloseTo(6.25, within(0.01));
        assertThat(fitted.spend().q()).isCloseTo(3.74, within(0.01));
        assertThat(fitted.spend().v()).isCloseTo(15.44, within(0.05));
        double[] published = {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17};
        for (int i = 0; i < published.length; i++) {
            assertThat(fitted.spend().expectedSpend(calibration.get(i))).isCloseTo(published[i], within(0.1));
        }
    }

    @Test
    void onlyBgNbdBelievesThatEveryoneWhoBoughtOnceIsStillThere() {
        List<Double> meanAlive = new ArrayList<>();
        for (PurchaseModelKind kind : PurchaseModelKind.values()) {
            PurchaseModel model =
                    FitPurchases.fit(kind, Population.of(calibration)).model();
            meanAlive.add(
                    calibration.stream().mapToDouble(model::alive).average().orElseThrow());
        }
        assertThat(meanAlive.get(0)).isCloseTo(0.81, within(0.01));
        assertThat(meanAlive.get(1)).isCloseTo(0.45, within(0.02));
        assertThat(meanAlive.get(2)).isCloseTo(0.45, within(0.02));
    }

    @Test
    void whatCameAfterIsForetoldToAFifth() {
        for (PurchaseModelKind kind : PurchaseModelKind.values()) {
            ForecastAccuracy accuracy =
                    ForecastAccuracy.of(kind, people, Cdnow.CALIBRATION_END, Cdnow.HOLDOUT_END, PeriodUnit.WEEK);
            assertThat(accuracy.actual()).isEqualTo(1_882);
            assertThat(accuracy.predicted()).isBetween(1_882 * 0.8, 1_882 * 1.2);
            assertThat(accuracy.bins()).hasSize(8).allMatch(bin -> bin.people() > 0);
            assertThat(accuracy.rootMeanSquare()).isBetween(1.4, 1.8);
        }
    }

    @Test
    void weeksAddUpToEverythingBought() {
        PurchaseModel model = FitPurchases.fit(PurchaseModelKind.BG_NBD, Population.of(calibration))
                .model();
        List<WeeklyTracking.Week> weeks =
                WeeklyTracking.of(model, people, Cdnow.CALIBRATION_END, Cdnow.HOLDOUT_END, PeriodUnit.WEEK);
        WeeklyTracking.Week last = weeks.get(weeks.size() - 1);
        assertThat(weeks).hasSize(78);
        assertThat(last.end()).isEqualTo(Cdnow.HOLDOUT_END);
        assertThat(last.actual()).isEqualTo(2_457 + 1_882);
        assertThat(last.predicted()).isCloseTo(4_339, within(250.0));
    }

    @Test
    void theIntervalIsAroundTheValueAndTheSameForTheSameSeed() {
        FitPurchases.Fitted fitted = FitPurchases.fit(PurchaseModelKind.BG_NBD, Population.of(calibration));
        GammaGamma spend = GammaGamma.fit(calibration).spend();
        ResidualValue value = new ResidualValue(1, 0.15, 52, PeriodUnit.WEEK);
        PurchaseSummary first = calibration.get(0);
        Resample.Interval interval = interval(fitted, spend, value, first);
        assertThat(interval).isEqualTo(interval(fitted, spend, value, first));
        double point = value.of(fitted.model(), spend, first);
        assertThat(interval.low()).isBetween(point * 0.8, point);
        assertThat(interval.high()).isBetween(point, point * 1.2);
    }

    private Resample.Interval interval(
            FitPurchases.Fitted fitted, GammaGamma spend, ResidualValue value, PurchaseSummary person) {
        List<Resample.Draw> draws = Resample.draws(fitted.model(), spend, calibration, 20, new SplittableRandom(7));
        return Resample.interval(draws, (purchases, money) -> value.of(purchases, money, person));
    }
}
