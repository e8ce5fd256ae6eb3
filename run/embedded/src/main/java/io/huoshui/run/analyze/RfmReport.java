package io.huoshui.run.analyze;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huoshui.segment.CellCount;
import io.huoshui.segment.CutPoints;
import io.huoshui.segment.Purchase;
import io.huoshui.segment.Rfm;
import io.huoshui.segment.ScoreSizes;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Scoring;
import io.huoshui.segment.SegmentSize;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answer of {@code analyze rfm}, in the shape it is printed. */
record RfmReport(Summary summary, List<Customer> customers) {

    record Summary(
            @JsonProperty("as_of") String asOf,
            String scoring,
            String refunds,
            int customers,
            long orders,
            BigDecimal revenue,
            @JsonProperty("cut_points") CutPoints cutPoints,
            ScoreSizes sizes,
            Map<String, Long> cells) {}

    record Customer(
            String customer,
            @JsonProperty("recency_days") int recencyDays,
            int frequency,
            BigDecimal monetary,
            int r,
            int f,
            int m,
            String cell,
            String segment) {}

    static RfmReport of(Map<String, List<Purchase>> purchases, RfmArguments asked) {
        Map<String, Rfm> buyers = new TreeMap<>();
        purchases.forEach((customer, each) ->
                Rfm.of(each, asked.asOf(), asked.basis()).ifPresent(rfm -> buyers.put(customer, rfm)));
        if (buyers.size() < 2) {
            throw new CannotAnalyze(buyers.size() + " customers with an order until " + asked.asOf()
                    + "; scores compare customers, so at least two are needed");
        }
        CutPoints cuts = asked.scoring() == Scoring.FIXED ? asked.fixed() : CutPoints.quintiles(buyers.values());
        List<Customer> customers = new ArrayList<>(buyers.size());
        List<CellCount> counts = new ArrayList<>(buyers.size());
        buyers.forEach((customer, rfm) -> {
            Scores scores = cuts.score(rfm);
            customers.add(customer(customer, rfm, scores));
            counts.add(new CellCount(scores, 1, rfm.monetary()));
        });
        return new RfmReport(summary(asked, buyers, cuts, counts), customers);
    }

    private static Customer customer(String customer, Rfm rfm, Scores scores) {
        return new Customer(
                customer,
                rfm.recencyDays(),
                rfm.frequency(),
                plain(rfm.monetary()),
                scores.r(),
                scores.f(),
                scores.m(),
                scores.digits(),
                scores.segment().code());
    }

    private static Summary summary(
            RfmArguments asked, Map<String, Rfm> buyers, CutPoints cuts, List<CellCount> counts) {
        Map<String, Long> cells = new TreeMap<>();
        counts.forEach(each -> cells.merge(each.scores().digits(), 1L, Long::sum));
        return new Summary(
                asked.asOf().toString(),
                asked.scoring().word(),
                asked.basis().refunds().word(),
                buyers.size(),
                buyers.values().stream().mapToLong(Rfm::frequency).sum(),
                plain(buyers.values().stream().map(Rfm::monetary).reduce(BigDecimal.ZERO, BigDecimal::add)),
                cuts,
                ScoreSizes.of(counts),
                cells);
    }

    private static BigDecimal plain(BigDecimal money) {
        return money.signum() == 0 ? BigDecimal.ZERO : money.stripTrailingZeros();
    }

    void printJson(PrintStream out) {
        JsonMapper json = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        out.println(json.writeValueAsString(this));
    }

    void printTable(PrintStream out) {
        out.printf(
                "RFM as of %s, %s scoring, refunds %s: %,d customers, %,d orders, revenue %,.2f%n",
                summary.asOf(),
                summary.scoring(),
                summary.refunds(),
                summary.customers(),
                summary.orders(),
                summary.revenue());
        out.printf(
                "cut points  R (days) %s   F %s   M %s%n%n",
                cuts(summary.cutPoints().r()),
                cuts(summary.cutPoints().f()),
                cuts(summary.cutPoints().m()));
        out.printf("%-16s %9s %8s %16s%n", "segment", "people", "share", "revenue");
        for (SegmentSize each : SegmentSize.of(counts())) {
            out.printf(
                    "%-16s %,9d %7.1f%% %,16.2f%n",
                    each.segment().code(), each.people(), 100.0 * each.people() / summary.customers(), each.revenue());
        }
        out.printf("%nR × F, people (R 5 = bought last)%n%6s%8s%8s%8s%8s%8s%n", "", "F1", "F2", "F3", "F4", "F5");
        for (int r = 5; r >= 1; r--) {
            out.printf("%6s%,8d%,8d%,8d%,8d%,8d%n", "R" + r, in(r, 1), in(r, 2), in(r, 3), in(r, 4), in(r, 5));
        }
    }

    private List<CellCount> counts() {
        return customers.stream()
                .map(each -> new CellCount(new Scores(each.r(), each.f(), each.m()), 1, each.monetary()))
                .toList();
    }

    private long in(int r, int f) {
        return customers.stream().filter(each -> each.r() == r && each.f() == f).count();
    }

    private static String cuts(List<BigDecimal> cuts) {
        return String.join(" ", cuts.stream().map(BigDecimal::toPlainString).toList());
    }
}
