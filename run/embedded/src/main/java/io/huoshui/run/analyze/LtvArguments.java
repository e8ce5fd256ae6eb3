package io.huoshui.run.analyze;

import io.huoshui.segment.prediction.PeriodUnit;
import io.huoshui.segment.prediction.PurchaseModelKind;
import io.huoshui.segment.prediction.ResidualValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code analyze ltv} was asked.
 *
 * @param source null when the files are summaries already
 * @param calibrationEnd what is fitted ends with this day; null: the last day in the files
 * @param holdoutEnd what is compared ends with this day; null: the last day in the files
 * @param draws of the bootstrap; 0 without an interval
 */
record LtvArguments(
        List<Path> files,
        @Nullable OrderSource source,
        PurchaseModelKind model,
        @Nullable LocalDate calibrationEnd,
        @Nullable LocalDate holdoutEnd,
        PeriodUnit unit,
        boolean spend,
        ResidualValue value,
        int draws,
        boolean json) {
    static final String HELP = """
        usage: huoshui analyze ltv FILE… --model M (--columns CUSTOMER,DATE,AMOUNT[,ORDER] | --template T | --summary)
          --model M       bg-nbd, mbg-nbd or pareto-nbd
          --columns …     names of the columns of a CSV or XLSX; all orders of a person on one day are one
          --template T    how the columns are read, as in analyze rfm; cdnow: the fixed-width CDNOW sample
          --summary       rows of id, frequency, recency, T[, mean value of repeat orders], all times in the unit
          --calibration-end DATE   fit what happened until this day (default: the last day in the files)
          --holdout-end DATE       count orders from then to this day (default: the last day in the files)
          --unit U        week (default) or day
          --spend         fit the value of orders too, and give each person's residual value (clv)
          --horizon N     how far to look ahead, in units (default: one year)
          --discount D    yearly, e.g. 0.15 (default 0.15)
          --margin M      share of an order's value that is earned, above 0 to 1 (default 1)
          --bootstrap N   fit N resamples and give clv_low and clv_high, 95 % (default 0: no interval)
          --json          one JSON object instead of a table
        clv = margin × expected spend × orders expected within the horizon, each discounted to today.""";

    private static final Set<String> WITH_VALUE = Set.of(
            "--model",
            "--columns",
            "--template",
            "--calibration-end",
            "--holdout-end",
            "--unit",
            "--horizon",
            "--discount",
            "--margin",
            "--bootstrap");
    private static final Set<String> FLAGS = Set.of("--summary", "--spend", "--json");
    private static final int MOST_DRAWS = 1_000;

    static LtvArguments of(String... arguments) {
        Words words = Words.of("ltv", WITH_VALUE, FLAGS, arguments);
        Map<String, String> options = words.options();
        boolean summary = words.flags().contains("--summary");
        if (summary && (options.containsKey("--columns") || options.containsKey("--template"))) {
            throw new CannotAnalyze("say one of --summary, --template and --columns");
        }
        if (summary && (options.containsKey("--calibration-end") || options.containsKey("--holdout-end"))) {
            throw new CannotAnalyze("a summary has no dates: leave out --calibration-end and --holdout-end");
        }
        PeriodUnit unit = unit(options.getOrDefault("--unit", "week"));
        LocalDate calibrationEnd = day("--calibration-end", options);
        LocalDate holdoutEnd = day("--holdout-end", options);
        if (calibrationEnd != null && holdoutEnd != null && !holdoutEnd.isAfter(calibrationEnd)) {
            throw new CannotAnalyze("--holdout-end must be after --calibration-end");
        }
        boolean spend = words.flags().contains("--spend");
        int draws = (int) number("--bootstrap", options, 0, 0, MOST_DRAWS);
        if (draws > 0 && !spend) {
            throw new CannotAnalyze("--bootstrap gives an interval of the clv, which needs --spend");
        }
        return new LtvArguments(
                words.files(),
                summary ? null : OrderSource.of(words),
                model(options.get("--model")),
                calibrationEnd,
                holdoutEnd,
                unit,
                spend,
                new ResidualValue(
                        number("--margin", options, 1, 1e-6, 1),
                        number("--discount", options, 0.15, 0, 10),
                        number("--horizon", options, Math.rint(unit.perYear()), 1e-6, 10_000),
                        unit),
                draws,
                words.flags().contains("--json"));
    }

    private static PurchaseModelKind model(@Nullable String word) {
        String all = Arrays.stream(PurchaseModelKind.values())
                .map(PurchaseModelKind::word)
                .collect(Collectors.joining(", "));
        if (word == null) {
            throw new CannotAnalyze("--model is missing; there are: " + all);
        }
        return PurchaseModelKind.of(word)
                .orElseThrow(() -> new CannotAnalyze("--model cannot be " + word + "; there are: " + all));
    }

    private static PeriodUnit unit(String word) {
        return PeriodUnit.of(word)
                .orElseThrow(() -> new CannotAnalyze("--unit cannot be " + word + "; there are: week, day"));
    }

    private static @Nullable LocalDate day(String option, Map<String, String> options) {
        String text = options.get(option);
        return text == null ? null : Words.day(option, text);
    }

    private static double number(
            String option, Map<String, String> options, double otherwise, double low, double high) {
        String text = options.get(option);
        if (text == null) {
            return otherwise;
        }
        double number = text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(text) : Double.NaN;
        if (!(number >= low && number <= high)) {
            throw new CannotAnalyze(option + " " + text + " is no number in its range; see analyze ltv --help");
        }
        return number;
    }
}
