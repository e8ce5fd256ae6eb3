package io.huoshui.segment.prediction;

import java.util.List;

/** Fits a model of repeat purchase by maximum likelihood: several starts on a part of the histories, the best one finished on all. */
public final class FitPurchases {
    private static final int FIRST_LOOK = 3_000;
    private static final double WIDE = 1.5;
    private static final double NARROW = 0.3;
    private static final double ROUGH = 1e-2;

    /** In the scaled unit, in which the longest history is 40 long (a CDNOW-like number of weeks). */
    private static final double SCALED = 40;

    private static final List<double[]> STARTS =
            List.of(new double[] {0.5, 5, 0.8, 2}, new double[] {1, 10, 0.5, 8}, new double[] {2, 20, 3, 3});

    private FitPurchases() {}

    /** @param logLikelihood at the parameters found, in the unit of the histories */
    public record Fitted(PurchaseModel model, double logLikelihood) {}

    /** @param people at least one with a repeat purchase, else no rate can be told */
    public static Fitted fit(PurchaseModelKind kind, Population people) {
        Population some = people.thinned(FIRST_LOOK);
        Scale scale = Scale.of(kind, people);
        Maximum.Found best = null;
        for (double[] start : STARTS) {
            Maximum.Found found = Maximum.near(start, WIDE, ROUGH, at -> scale.mean(at, some));
            best = best == null || found.value() > best.value() ? found : best;
        }
        return finish(scale, people, best == null ? STARTS.get(0) : best.at());
    }

    /** From parameters known to be near: a refit, a resample. */
    public static Fitted refit(PurchaseModel near, Population people) {
        Scale scale = Scale.of(near.kind(), people);
        return finish(scale, people, scale.down(near));
    }

    private static Fitted finish(Scale scale, Population people, double... start) {
        Maximum.Found found = Maximum.near(start, NARROW, at -> scale.mean(at, people));
        PurchaseModel model = scale.up(found.at());
        return new Fitted(model, model.logLikelihood(people));
    }

    /** α and β have the unit of time; the search is to see the same numbers whatever the unit. */
    private record Scale(PurchaseModelKind kind, double unit) {
        static Scale of(PurchaseModelKind kind, Population people) {
            return new Scale(kind, people.longest() / SCALED);
        }

        PurchaseModel up(double... at) {
            double last = kind == PurchaseModelKind.PARETO_NBD ? at[3] * unit : at[3];
            return kind.with(at[0], at[1] * unit, at[2], last);
        }

        double[] down(PurchaseModel model) {
            double[] at = model.parameters().values().stream()
                    .mapToDouble(each -> each)
                    .toArray();
            at[1] /= unit;
            at[3] /= kind == PurchaseModelKind.PARETO_NBD ? unit : 1;
            return at;
        }

        double mean(double[] at, Population people) {
            return up(at).logLikelihood(people) / people.people();
        }
    }
}
