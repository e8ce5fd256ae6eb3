package io.huoshui.segment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

class GammaGammaTest {
    @Test
    void spendScalesWithTheMoneyItIsCountedIn() {
        SplittableRandom random = new SplittableRandom(3);
        List<PurchaseSummary> yuan = new ArrayList<>();
        List<PurchaseSummary> fen = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int orders = 1 + random.nextInt(6);
            double mean = 20 + 100 * random.nextDouble() * random.nextDouble();
            yuan.add(new PurchaseSummary(orders, 5, 10, mean));
            fen.add(new PurchaseSummary(orders, 5, 10, mean * 100));
        }
        GammaGamma.Fitted fitted = GammaGamma.fit(yuan);
        GammaGamma inYuan = fitted.spend();
        GammaGamma inFen = GammaGamma.fit(fen).spend();
        assertThat(GammaGamma.fit(fen).logLikelihood())
                .isCloseTo(fitted.logLikelihood() - 500 * Math.log(100), within(1e-3));
        assertThat(fitted.logLikelihood()).isCloseTo(density(inYuan, yuan), within(1e-6));
        assertThat(inFen.p()).isCloseTo(inYuan.p(), within(1e-3 * inYuan.p()));
        assertThat(inFen.v()).isCloseTo(inYuan.v() * 100, within(1e-3 * inFen.v()));
        assertThat(inFen.expectedSpend(fen.get(0))).isCloseTo(100 * inYuan.expectedSpend(yuan.get(0)), within(0.5));
    }

    @Test
    void whoseSpendIsUnknownIsExpectedToSpendTheMean() {
        GammaGamma spend = new GammaGamma(6.25, 3.74, 15.44);
        assertThat(spend.expectedSpend(new PurchaseSummary(0, 0, 10, 0))).isCloseTo(35.22, within(0.01));
        assertThat(spend.expectedSpend(new PurchaseSummary(3, 5, 10, 0))).isCloseTo(35.22, within(0.01));
    }

    /** Equation (1a) of Fader and Hardie 2013, person by person. */
    private static double density(GammaGamma at, List<PurchaseSummary> people) {
        double sum = 0;
        for (PurchaseSummary each : people) {
            double px = at.p() * each.frequency();
            sum += Gamma.logGamma(px + at.q())
                    - Gamma.logGamma(px)
                    - Gamma.logGamma(at.q())
                    + at.q() * Math.log(at.v())
                    + (px - 1) * Math.log(each.meanValue())
                    + px * Math.log(each.frequency())
                    - (px + at.q()) * Math.log(each.frequency() * each.meanValue() + at.v());
        }
        return sum;
    }
}
