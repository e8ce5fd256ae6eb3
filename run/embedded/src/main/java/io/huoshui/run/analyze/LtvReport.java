package io.huoshui.run.analyze;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.huoshui.segment.prediction.FitPurchases;
import io.huoshui.segment.prediction.GammaGamma;
import io.huoshui.segment.prediction.Population;
import io.huoshui.segment.prediction.PurchaseModel;
import io.huoshui.segment.prediction.PurchaseSummary;
import io.huoshui.segment.prediction.Resample;
import io.huoshui.segment.prediction.ThinData;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The answer of {@code analyze ltv}, in the shape it is printed. What was not asked for, or cannot be told, is null. */
record LtvReport(
        String model,
        Map<String, Double> params,
        @JsonProperty("log_likelihood") double logLikelihood,
        int customers,
        @JsonProperty("repeat_transactions") long repeatTransactions,
        @JsonProperty("zero_repeat") long zeroRepeat,
        @JsonProperty("holdout_transactions") @Nullable Long holdoutTransactions,
        @JsonProperty("gamma_gamma") @Nullable Spend gammaGamma,
        List<Person> people) {
    /** The same question gives the same interval. */
    private static final long SEED = 20_050_224;

    record Spend(
            double p,
            double q,
            double v,
            @JsonProperty("log_likelihood") double logLikelihood) {}

    record Person(
            String id,
            int frequency,
            double recency,
            @JsonProperty("T") double age,
            @JsonProperty("p_alive") double alive,
            double expected,
            @JsonProperty("expected_spend") @Nullable Double expectedSpend,
            @Nullable Double clv,

            @JsonProperty("clv_low") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double clvLow,

            @JsonProperty("clv_high") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double clvHigh) {}

    static LtvReport of(Buyers buyers, LtvArguments asked, PrintStream err) {
        List<PurchaseSummary> people = List.copyOf(buyers.people().values());
        long repeaters = people.stream().filter(PurchaseSummary::repeated).count();
        if (repeaters == 0) {
            throw new CannotAnalyze("nobody bought again: there is nothing to learn a rate from");
        }
        if (people.size() < ThinData.BUYERS || repeaters < ThinData.REPEATERS) {
            err.printf(
                    "thin data: %,d customers, %,d of them bought again; the running system asks for %d and %d%n",
                    people.size(), repeaters, ThinData.BUYERS, ThinData.REPEATERS);
        }
        FitPurchases.Fitted fitted = FitPurchases.fit(asked.model(), Population.of(people));
        GammaGamma.Fitted spend = asked.spend() ? spend(people) : null;
        List<Resample.Draw> draws = asked.draws() == 0 || spend == null
                ? List.of()
                : Resample.draws(fitted.model(), spend.spend(), people, asked.draws(), new SplittableRandom(SEED));
        List<Person> rows = new ArrayList<>(people.size());
        buyers.people()
                .forEach((id, person) -> rows.add(
                        person(id, person, fitted.model(), spend == null ? null : spend.spend(), draws, asked)));
        return new LtvReport(
                asked.model().word(),
                fitted.model().parameters(),
                fitted.logLikelihood(),
                people.size(),
                people.stream().mapToLong(PurchaseSummary::frequency).sum(),
                people.size() - repeaters,
                buyers.holdoutOrders(),
                spend == null
                        ? null
                        : new Spend(
                                spend.spend().p(),
                                spend.spend().q(),
                                spend.spend().v(),
                                spend.logLikelihood()),
                rows);
    }

    private static GammaGamma.Fitted spend(List<PurchaseSummary> people) {
        if (people.stream().noneMatch(each -> each.meanValue() > 0)) {
            throw new CannotAnalyze("no repeat purchase has a value above 0: there is no spend to learn from");
        }
        return GammaGamma.fit(people);
    }

    private static Person person(
            String id,
            PurchaseSummary person,
            PurchaseModel model,
            @Nullable GammaGamma spend,
            List<Resample.Draw> draws,
            LtvArguments asked) {
        Resample.Interval interval = draws.isEmpty()
                ? null
                : Resample.interval(draws, (drawn, money) -> asked.value().of(drawn, money, person));
        return new Person(
                id,
                person.frequency(),
                person.recency(),
                person.age(),
                model.alive(person),
                model.expected(person, asked.value().horizon()),
                spend == null ? null : finite(spend.expectedSpend(person)),
                spend == null ? null : finite(asked.value().of(model, spend, person)),
                interval == null ? null : finite(interval.low()),
                interval == null ? null : finite(interval.high()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    void printJson(PrintStream out) {
        out.println(JsonMapper.shared().writeValueAsString(this));
    }

    void printTable(PrintStream out) {
        out.printf(
                "%s: %,d customers, %,d repeat purchases, %,d bought once; log-likelihood %.2f%n",
                model, customers, repeatTransactions, zeroRepeat, logLikelihood);
        params.forEach((name, value) -> out.printf("%s %.4f  ", name, value));
        if (gammaGamma != null) {
            out.printf("| spend p %.4f  q %.4f  v %.4f", gammaGamma.p(), gammaGamma.q(), gammaGamma.v());
        }
        double expected = people.stream().mapToDouble(Person::expected).sum();
        out.printf("%nexpected within the horizon: %,.1f", expected);
        if (holdoutTransactions != null) {
            out.printf("; orders in the holdout: %,d", holdoutTransactions);
        }
        out.printf(
                "%n%n%-20s %9s %9s %9s %8s %9s %10s %12s%n",
                "id", "x", "t_x", "T", "P(alive)", "expected", "spend", "clv");
        people.forEach(each -> out.printf(
                "%-20s %,9d %9.2f %9.2f %8.3f %9.3f %10s %12s%n",
                each.id(),
                each.frequency(),
                each.recency(),
                each.age(),
                each.alive(),
                each.expected(),
                money(each.expectedSpend()),
                money(each.clv())));
    }

    private static String money(@Nullable Double amount) {
        return amount == null ? "–" : String.format("%,.2f", amount);
    }
}
