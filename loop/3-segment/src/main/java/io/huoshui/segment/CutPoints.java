package io.huoshui.segment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The four lines between the scores 1 to 5, for each of R, F and M. One convention for quintiles and fixed thresholds:
 *
 * <ul>
 *   <li>F and M: score = 1 + number of cut points the value is <em>strictly above</em>. A value on a cut point stays below it.
 *   <li>R: fewer days are better: score = 5 − number of cut points the days are strictly above. Days on a cut point keep the better
 *       score.
 * </ul>
 *
 * Equal values always get equal scores; with many ties a score may stay empty (that is the price of not splitting ties by chance, as
 * NTILE does).
 *
 * @param r recency in days, ascending, 4 values
 * @param f orders, ascending, 4 values
 * @param m money, ascending, 4 values
 */
public record CutPoints(List<BigDecimal> r, List<BigDecimal> f, List<BigDecimal> m) {
    private static final List<BigDecimal> FIFTHS =
            List.of(new BigDecimal("0.2"), new BigDecimal("0.4"), new BigDecimal("0.6"), new BigDecimal("0.8"));

    /** @throws IllegalArgumentException unless each list has four values in ascending order */
    public CutPoints {
        r = ascending(r);
        f = ascending(f);
        m = ascending(m);
    }

    /**
     * The 20th, 40th, 60th and 80th percentile of the buyers (see {@link Quantile}).
     *
     * @throws IllegalArgumentException when there are no buyers
     */
    public static CutPoints quintiles(Collection<Rfm> buyers) {
        return new CutPoints(
                fifths(buyers, each -> BigDecimal.valueOf(each.recencyDays())),
                fifths(buyers, each -> BigDecimal.valueOf(each.frequency())),
                fifths(buyers, Rfm::monetary));
    }

    public Scores score(Rfm rfm) {
        return new Scores(
                5 - passed(r, BigDecimal.valueOf(rfm.recencyDays())),
                1 + passed(f, BigDecimal.valueOf(rfm.frequency())),
                1 + passed(m, rfm.monetary()));
    }

    /** How many of the cut points the value is strictly above. */
    private static int passed(List<BigDecimal> cuts, BigDecimal value) {
        int passed = 0;
        while (passed < cuts.size() && value.compareTo(cuts.get(passed)) > 0) {
            passed++;
        }
        return passed;
    }

    private static List<BigDecimal> fifths(Collection<Rfm> buyers, Function<Rfm, BigDecimal> measure) {
        Quantile quantile = Quantile.of(buyers.stream().map(measure).toList());
        return FIFTHS.stream().map(quantile::at).toList();
    }

    private static List<BigDecimal> ascending(List<BigDecimal> cuts) {
        if (cuts.size() != 4 || !cuts.equals(cuts.stream().sorted().toList())) {
            throw new IllegalArgumentException("four cut points in ascending order, not " + cuts);
        }
        return List.copyOf(cuts);
    }
}
