package io.huoshui.segment.internal.prediction;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Purchase;
import io.huoshui.segment.prediction.OrderDays;
import io.huoshui.segment.prediction.PeriodUnit;
import io.huoshui.segment.prediction.PredictionFit;
import io.huoshui.segment.prediction.PurchaseSummary;
import io.huoshui.segment.prediction.Resample;
import io.huoshui.segment.rule.Figure;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is predicted, by which model, and how good it has been. */
@RestController
@RequestMapping("/api")
class PredictionController {
    private static final int FITS_SHOWN = 30;

    private final PredictionFitTable fits;
    private final PredictionTable predictions;
    private final AppendFits appendFits;
    private final Profiles profiles;
    private final Audit audit;
    private final Brand brand;

    PredictionController(
            PredictionFitTable fits,
            PredictionTable predictions,
            AppendFits appendFits,
            Profiles profiles,
            Audit audit,
            Brand brand) {
        this.fits = fits;
        this.predictions = predictions;
        this.appendFits = appendFits;
        this.profiles = profiles;
        this.audit = audit;
        this.brand = brand;
    }

    /**
     * Numbers are null for someone of whom nothing can be said.
     *
     * @param state predicted, not-bought, or thin (no fit yet; the page of predictions says why)
     */
    record PersonView(
            String state,
            @Nullable String model,
            @Nullable LocalDate asOf,
            @Nullable Integer frequency,
            @Nullable Integer recencyDays,
            @Nullable Integer ageDays,
            @Nullable BigDecimal alive,
            @Nullable BigDecimal expected30d,
            @Nullable BigDecimal expected90d,
            @Nullable BigDecimal expected365d,
            @Nullable BigDecimal spend,
            @Nullable BigDecimal ltv,
            @Nullable BigDecimal ltvLow,
            @Nullable BigDecimal ltvHigh,
            @Nullable LocalDate nextOrderOn) {
        static PersonView without(String state) {
            return new PersonView(
                    state, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    record FitAsked(String state, String by) {}

    @GetMapping("/people/{id}/predictions")
    @Needs(Permission.PEOPLE_READ)
    PersonView person(@PathVariable int id) {
        Profile person = profiles.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        Optional<PredictionFitTable.Row> newest = fits.newest();
        if (newest.isEmpty()) {
            return PersonView.without("thin");
        }
        Optional<PredictionTable.Row> row = predictions.find(id);
        Optional<PurchaseSummary> summary = row.flatMap(each -> OrderDays.of(Purchase.of(person, brand.zone()))
                .flatMap(days -> days.summary(each.asOf(), PeriodUnit.DAY)));
        if (summary.isEmpty()) {
            return PersonView.without("not-bought");
        }
        return view(FitFields.fit(newest.get().said()), row.orElseThrow(), summary.get());
    }

    @GetMapping("/predictions")
    @Needs(Permission.SEGMENT_READ)
    PredictionsView predictions() {
        return PredictionsView.of(
                fits.newestFirst(FITS_SHOWN), predictions.sums(), appendFits.state(), appendFits.isAsked());
    }

    @GetMapping("/predictions/calibration")
    @Needs(Permission.SEGMENT_READ)
    CalibrationView calibration() {
        return fits.newest()
                .flatMap(each -> FitFields.quality(each.said()).map(CalibrationView::of))
                .orElse(CalibrationView.NONE);
    }

    @PostMapping("/predictions/fit")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    FitAsked fit() {
        String by = SignedIn.nameOrSystem();
        audit.record("predictions.fit", "predictions", Map.of());
        appendFits.ask(by);
        return new FitAsked("asked", by);
    }

    private static PersonView view(PredictionFit fit, PredictionTable.Row row, PurchaseSummary summary) {
        Map<Figure, BigDecimal> figures = row.figures();
        Resample.Interval interval = fit.interval(summary).orElse(null);
        BigDecimal days = figures.get(Figure.DAYS_TO_NEXT_ORDER);
        return new PersonView(
                "predicted",
                fit.model().kind().word(),
                row.asOf(),
                summary.frequency(),
                (int) summary.recency(),
                (int) summary.age(),
                figures.get(Figure.P_ALIVE),
                figures.get(Figure.EXPECTED_ORDERS_30D),
                figures.get(Figure.EXPECTED_ORDERS_90D),
                figures.get(Figure.EXPECTED_ORDERS_365D),
                money(figures.get(Figure.EXPECTED_SPEND)),
                money(figures.get(Figure.RESIDUAL_LTV)),
                interval == null ? null : money(interval.low()),
                interval == null ? null : money(interval.high()),
                days == null
                        ? null
                        : row.asOf()
                                .plusDays(days.setScale(0, RoundingMode.CEILING).longValueExact()));
    }

    private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal money(double amount) {
        return Double.isFinite(amount) ? money(BigDecimal.valueOf(amount)) : null;
    }
}
