package io.huoshui.segment.internal.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.segment.prediction.FitPurchases;
import io.huoshui.segment.prediction.ForecastAccuracy;
import io.huoshui.segment.prediction.GammaGamma;
import io.huoshui.segment.prediction.PredictionFit;
import io.huoshui.segment.prediction.PredictionQuality;
import io.huoshui.segment.prediction.PurchaseModelKind;
import io.huoshui.segment.prediction.Resample;
import io.huoshui.segment.prediction.WeeklyTracking;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told to the log is what is read from it. */
class FitFieldsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-08-29");

    @ParameterizedTest
    @EnumSource
    void everyModelReadsAsItWasWritten(PurchaseModelKind kind) {
        GammaGamma spend = new GammaGamma(6.25, 3.74, 15.44);
        PredictionFit fit = new PredictionFit(
                DAY,
                kind.with(0.25, 30, 0.8, 2.5),
                spend,
                300,
                120,
                0.15,
                List.of(new Resample.Draw(kind.with(0.5, 31, 0.75, 2.25), spend)));
        PredictionQuality quality = new PredictionQuality(
                List.of(new ForecastAccuracy(
                        new FitPurchases.Fitted(kind.with(0.25, 30, 0.8, 2.5), -1234.5),
                        DAY.minusDays(90),
                        DAY,
                        77,
                        80.25,
                        1.5,
                        0.75,
                        List.of(new ForecastAccuracy.Bin(0, 180, 0.25, 0.5)))),
                List.of(new WeeklyTracking.Week(DAY, 77, 80.25)));
        Fields said = Fields.of(FitFields.of(fit, quality));
        assertThat(FitFields.fit(said)).isEqualTo(fit);
        assertThat(FitFields.quality(said)).hasValue(quality);
    }

    @Test
    void whatWasNotFoundIsNotTold() {
        PredictionFit fit = new PredictionFit(
                DAY, PurchaseModelKind.MBG_NBD.with(0.25, 30, 0.8, 2.5), null, 300, 40, 0.15, List.of());
        Fields said = Fields.of(FitFields.of(fit, null));
        assertThat(FitFields.fit(said)).isEqualTo(fit);
        assertThat(FitFields.quality(said)).isEmpty();
        assertThat(said.has("spend")).isFalse();
    }
}
