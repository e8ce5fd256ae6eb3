package io.huoshui.segment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
        GammaGamma inYuan = GammaGamma.fit(yuan).spend();
        GammaGamma inFen = GammaGamma.fit(fen).spend();
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
}
