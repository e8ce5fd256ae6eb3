package io.huoshui.run.analyze;

import io.huoshui.segment.Basis;
import io.huoshui.segment.CutPoints;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Scoring;
import io.huoshui.segment.ScoringSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code analyze rfm} was asked.
 */
record RfmArguments(OrderSource source, LocalDate asOf, Scoring scoring, Basis basis, CutPoints fixed, boolean json) {
    static final String HELP = """
        usage: huoshui analyze rfm FILE… --as-of DATE (--template T | --columns CUSTOMER,DATE,AMOUNT[,ORDER])
          FILE            CSV (may be gzipped) or XLSX with a header; several files are read as one
          --template T    how the columns are read, e.g. online-retail; the same templates as import
          --columns …     names of the columns; without ORDER each row is an order
          --as-of DATE    the day recency is counted to; later orders are left out
          --scoring S     quintile (default) or fixed
          --fixed-r, --fixed-f, --fixed-m A,B,C,D   cut points for fixed scoring, ascending
          --refunds R     net (default) or gross
          --window DAYS   only orders of the last so many days
          --json          one JSON object instead of a table
        Scores go from 1 to 5, 5 = best. A value on a cut point does not pass it.""";

    private static final Set<String> WITH_VALUE = Set.of(
            "--template",
            "--columns",
            "--as-of",
            "--scoring",
            "--refunds",
            "--window",
            "--fixed-r",
            "--fixed-f",
            "--fixed-m");

    static RfmArguments of(String... arguments) {
        Words words = Words.of("rfm", WITH_VALUE, Set.of("--json"), arguments);
        Map<String, String> options = words.options();
        OrderSource source = OrderSource.of(words);
        CutPoints standard = ScoringSettings.DEFAULT.fixed();
        return new RfmArguments(
                source,
                day(options.get("--as-of")),
                constant(Scoring.class, "--scoring", options.getOrDefault("--scoring", "quintile")),
                new Basis(
                        constant(Refunds.class, "--refunds", options.getOrDefault("--refunds", "net")),
                        window(options.get("--window"))),
                cutPoints(
                        cuts("--fixed-r", options, standard.r()),
                        cuts("--fixed-f", options, standard.f()),
                        cuts("--fixed-m", options, standard.m())),
                words.flags().contains("--json"));
    }

    private static LocalDate day(@Nullable String text) {
        if (text == null) {
            throw new CannotAnalyze("--as-of is missing, e.g. --as-of 2026-11-22");
        }
        return Words.day("--as-of", text);
    }

    private static @Nullable Integer window(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new CannotAnalyze("--window " + text + " is no number of days");
        }
        return Integer.valueOf(text);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String option, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw new CannotAnalyze(option + " cannot be " + word + "; see analyze rfm --help");
    }

    private static List<BigDecimal> cuts(String option, Map<String, String> options, List<BigDecimal> standard) {
        String given = options.get(option);
        if (given == null) {
            return standard;
        }
        try {
            return Arrays.stream(given.split(",", -1))
                    .map(each -> new BigDecimal(each.strip()))
                    .toList();
        } catch (NumberFormatException unreadable) {
            throw new CannotAnalyze(option + " needs four numbers, e.g. 1,2,3,5");
        }
    }

    private static CutPoints cutPoints(List<BigDecimal> r, List<BigDecimal> f, List<BigDecimal> m) {
        try {
            return new CutPoints(r, f, m);
        } catch (IllegalArgumentException wrong) {
            throw new CannotAnalyze("cut points: " + wrong.getMessage());
        }
    }
}
