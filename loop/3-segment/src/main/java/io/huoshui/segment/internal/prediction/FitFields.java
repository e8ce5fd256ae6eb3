package io.huoshui.segment.internal.prediction;

import io.huoshui.base.Fields;
import io.huoshui.segment.prediction.FitPurchases;
import io.huoshui.segment.prediction.ForecastAccuracy;
import io.huoshui.segment.prediction.GammaGamma;
import io.huoshui.segment.prediction.PredictionFit;
import io.huoshui.segment.prediction.PredictionQuality;
import io.huoshui.segment.prediction.PurchaseModel;
import io.huoshui.segment.prediction.PurchaseModelKind;
import io.huoshui.segment.prediction.Resample;
import io.huoshui.segment.prediction.WeeklyTracking;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fit as it stands in the log. Numbers have ten digits: the log holds them exactly, and what follows from a fit follows from those.
 * The fact says what was found, so an unreadable one is a bug and throws.
 */
final class FitFields {
    private static final MathContext DIGITS = new MathContext(10);

    private FitFields() {}

    static Map<String, Object> of(PredictionFit fit, @Nullable PredictionQuality quality) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("asOf", fit.asOf().toString());
        said.put("buyers", fit.buyers());
        said.put("repeaters", fit.repeaters());
        said.put("discount", number(fit.yearlyDiscount()));
        said.put("model", fit.model().kind().word());
        said.put("parameters", numbers(fit.model()));
        GammaGamma spend = fit.spend();
        if (spend != null) {
            said.put("spend", numbers(spend));
        }
        said.put("draws", fit.draws().stream().map(FitFields::draw).toList());
        if (quality != null) {
            said.put("models", quality.models().stream().map(FitFields::model).toList());
            said.put("weeks", quality.weeks().stream().map(FitFields::week).toList());
        }
        return said;
    }

    static PredictionFit fit(Fields said) {
        PurchaseModelKind kind = kind(said);
        return new PredictionFit(
                LocalDate.parse(said.text("asOf").orElseThrow()),
                kind.with(doubles(said.raw("parameters"))),
                said.has("spend") ? spend(doubles(said.raw("spend")), 0) : null,
                whole(said, "buyers"),
                whole(said, "repeaters"),
                real(said, "discount"),
                lists(said.raw("draws")).stream().map(each -> draw(kind, each)).toList());
    }

    static Optional<PredictionQuality> quality(Fields said) {
        if (!said.has("models")) {
            return Optional.empty();
        }
        return Optional.of(new PredictionQuality(
                said.objects("models").stream().map(FitFields::model).toList(),
                lists(said.raw("weeks")).stream().map(FitFields::week).toList()));
    }

    private static Map<String, Object> model(ForecastAccuracy accuracy) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("model", accuracy.fitted().model().kind().word());
        said.put("parameters", numbers(accuracy.fitted().model()));
        said.put("logLikelihood", number(accuracy.fitted().logLikelihood()));
        said.put("from", accuracy.from().toString());
        said.put("end", accuracy.end().toString());
        said.put("actual", accuracy.actual());
        said.put("predicted", number(accuracy.predicted()));
        said.put("rootMeanSquare", number(accuracy.rootMeanSquare()));
        said.put("meanAbsolute", number(accuracy.meanAbsolute()));
        said.put(
                "bins",
                accuracy.bins().stream()
                        .map(each -> List.of(
                                each.frequency(), each.people(), number(each.actual()), number(each.predicted())))
                        .toList());
        return said;
    }

    private static ForecastAccuracy model(Fields said) {
        return new ForecastAccuracy(
                new FitPurchases.Fitted(kind(said).with(doubles(said.raw("parameters"))), real(said, "logLikelihood")),
                LocalDate.parse(said.text("from").orElseThrow()),
                LocalDate.parse(said.text("end").orElseThrow()),
                whole(said, "actual"),
                real(said, "predicted"),
                real(said, "rootMeanSquare"),
                real(said, "meanAbsolute"),
                lists(said.raw("bins")).stream()
                        .map(FitFields::doubles)
                        .map(each -> new ForecastAccuracy.Bin((int) each[0], (long) each[1], each[2], each[3]))
                        .toList());
    }

    private static List<Object> week(WeeklyTracking.Week week) {
        return List.of(week.end().toString(), week.actual(), number(week.predicted()));
    }

    private static WeeklyTracking.Week week(List<?> said) {
        return new WeeklyTracking.Week(
                LocalDate.parse(String.valueOf(said.get(0))),
                new BigDecimal(String.valueOf(said.get(1))).longValueExact(),
                new BigDecimal(String.valueOf(said.get(2))).doubleValue());
    }

    /** The model's parameters, then those of the spend model. */
    private static List<BigDecimal> draw(Resample.Draw draw) {
        List<BigDecimal> all = new ArrayList<>(numbers(draw.purchases()));
        GammaGamma spend = draw.spend();
        if (spend != null) {
            all.addAll(numbers(spend));
        }
        return all;
    }

    private static Resample.Draw draw(PurchaseModelKind kind, List<?> said) {
        double[] all = doubles(said);
        int parameters = kind.parameters().size();
        return new Resample.Draw(kind.with(all), all.length > parameters ? spend(all, parameters) : null);
    }

    private static GammaGamma spend(double[] all, int from) {
        return new GammaGamma(all[from], all[from + 1], all[from + 2]);
    }

    private static PurchaseModelKind kind(Fields said) {
        return PurchaseModelKind.of(said.text("model").orElseThrow()).orElseThrow();
    }

    private static List<BigDecimal> numbers(PurchaseModel model) {
        return model.parameters().values().stream().map(FitFields::number).toList();
    }

    private static List<BigDecimal> numbers(GammaGamma spend) {
        return List.of(number(spend.p()), number(spend.q()), number(spend.v()));
    }

    static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).round(DIGITS);
    }

    private static long whole(Fields said, String name) {
        return said.decimal(name).orElseThrow().longValueExact();
    }

    private static double real(Fields said, String name) {
        return said.decimal(name).orElseThrow().doubleValue();
    }

    private static List<List<?>> lists(@Nullable Object said) {
        List<List<?>> found = new ArrayList<>();
        if (said instanceof List<?> all) {
            all.forEach(each -> found.add((List<?>) each));
        }
        return found;
    }

    private static double[] doubles(@Nullable Object said) {
        return said instanceof List<?> all
                ? all.stream()
                        .mapToDouble(each -> new BigDecimal(String.valueOf(each)).doubleValue())
                        .toArray()
                : new double[0];
    }
}
