package io.huoshui.bench;

import io.huoshui.postgres.EmbeddedPostgres;
import io.huoshui.segment.audience.AudienceIndex;
import io.huoshui.segment.audience.CountPlan;
import io.huoshui.segment.audience.IndexedPerson;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.roaringbitmap.RoaringBitmap;

/**
 * How long does an operator wait for the size of an audience? Ten million generated people with 200 tags each, every tag on 1 to 30 % of them.
 * Beside it: the same set operations on bare bitmaps (the limit), and the same question as SQL to PostgreSQL and DuckDB, on a table that holds
 * nothing but the columns asked about, in their favour. All four must give the same number.
 */
public final class AudienceBench {
    private static final int TAGS = 200;
    private static final int CHUNK = 10_000;
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final LocalDate TODAY = NOW.atZone(ZONE).toLocalDate();
    private static final int A = 151;
    private static final int B = 97;
    private static final int C = 42;
    private static final int D = 180;
    private static final int E = 20;

    private final int people;
    private final AudienceIndex index = new AudienceIndex();
    private final RoaringBitmap[] bare = new RoaringBitmap[TAGS];

    private AudienceBench(int people) {
        this.people = people;
        Arrays.setAll(bare, tag -> new RoaringBitmap());
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        new AudienceBench(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        long begun = System.nanoTime();
        for (int from = 1; from <= people; from += CHUNK) {
            List<IndexedPerson> chunk = new ArrayList<>(CHUNK);
            for (int id = from; id < from + CHUNK && id <= people; id++) {
                chunk.add(person(id));
            }
            index.change(chunk, List.of());
        }
        say("index of %,d people x %d tags built in %.1f s", people, TAGS, (System.nanoTime() - begun) / 1e9);
        System.gc();
        Runtime memory = Runtime.getRuntime();
        say("memory, the bare bitmaps included: %,d MB", (memory.totalMemory() - memory.freeMemory()) >> 20);

        long five = measure("five terms: index", () -> size(fiveTerms()));
        check(five, measure("five terms: bare bitmaps, the limit", this::bareFiveTerms));
        long spenders = measure("revenue between 500 and 1,500: index", () -> size(revenue()));
        long recent = measure("ordered in the last 90 days: index", () -> size(recency()));
        long both = measure(
                "five terms and both ranges: index",
                () -> size(new Rule.All(List.of(fiveTerms(), revenue(), recency()))));
        measure("one person changed: index", this::changeOne);

        Path work = Workplace.make();
        String fiveTerms = "t1 and (t2 or t3) and not t4 and not t5";
        Map<String, Long> questions = new LinkedHashMap<>();
        questions.put(fiveTerms, five);
        questions.put("revenue between 500 and 1500", spenders);
        questions.put("days <= 90", recent);
        questions.put(fiveTerms + " and revenue between 500 and 1500 and days <= 90", both);
        duckdb(work, questions);
        postgres(work, questions);
    }

    private IndexedPerson person(int id) {
        SplittableRandom random = new SplittableRandom(id);
        Set<String> tags = new HashSet<>();
        for (int tag = 0; tag < TAGS; tag++) {
            if (random.nextInt(20_000) < 200 + tag * 5_800 / (TAGS - 1)) {
                tags.add("t" + tag);
                bare[tag].add(id);
            }
        }
        return new IndexedPerson(
                id,
                Map.of(),
                Set.of(),
                Map.of(),
                null,
                null,
                Map.of(Figure.REVENUE_NET, revenue(random)),
                Map.of(Figure.DAYS_SINCE_ORDER, TODAY.minusDays(days(random))),
                Map.of(),
                tags,
                Set.of(),
                Map.of());
    }

    private static BigDecimal revenue(SplittableRandom random) {
        return BigDecimal.valueOf(random.nextInt(500_000), 2);
    }

    private static int days(SplittableRandom random) {
        return random.nextInt(720);
    }

    private static Rule fiveTerms() {
        return new Rule.All(
                List.of(tag(A), new Rule.Any(List.of(tag(B), tag(C))), new Rule.Not(tag(D)), new Rule.Not(tag(E))));
    }

    private static Rule revenue() {
        return new Rule.HasFigure(
                Figure.REVENUE_NET, new ValueTest.Between(new BigDecimal(500), new BigDecimal(1_500)));
    }

    private static Rule recency() {
        return new Rule.HasFigure(
                Figure.DAYS_SINCE_ORDER, new ValueTest.Compare(ValueTest.Comparison.AT_MOST, new BigDecimal(90)));
    }

    private static Rule tag(int tag) {
        return new Rule.HasTag("t" + tag);
    }

    private long size(Rule rule) {
        return CountPlan.of(rule)
                .count(
                        index,
                        (leaf, now) -> {
                            throw new IllegalStateException("not a question of history: " + leaf);
                        },
                        NOW,
                        ZONE)
                .size();
    }

    private long bareFiveTerms() {
        RoaringBitmap found = RoaringBitmap.or(bare[B], bare[C]);
        found.and(bare[A]);
        found.andNot(bare[D]);
        found.andNot(bare[E]);
        return found.getLongCardinality();
    }

    private long changeOne() {
        index.change(List.of(person(people / 2)), List.of());
        return 1;
    }

    private void duckdb(Path work, Map<String, Long> questions) throws SQLException {
        try (DuckDBConnection db =
                        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + work.resolve("people.duckdb"));
                Statement sql = db.createStatement()) {
            sql.execute("create table person (id integer, t1 boolean, t2 boolean, t3 boolean, t4 boolean, t5 boolean,"
                    + " revenue decimal(18, 2), days integer)");
            try (DuckDBAppender rows = db.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "person")) {
                for (int id = 1; id <= people; id++) {
                    Row row = row(id);
                    rows.beginRow();
                    rows.append(id);
                    for (int tag : new int[] {A, B, C, D, E}) {
                        rows.append(bare[tag].contains(id));
                    }
                    rows.append(row.revenue());
                    rows.append(row.days());
                    rows.endRow();
                }
            }
            for (Map.Entry<String, Long> each : questions.entrySet()) {
                check(each.getValue(), measure("DuckDB: " + each.getKey(), () -> ask(sql, each.getKey())));
            }
        }
    }

    private void postgres(Path work, Map<String, Long> questions)
            throws SQLException, IOException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(work.resolve("postgres"));
                Connection db = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement sql = db.createStatement()) {
            sql.execute("create table person (id integer, t1 boolean, t2 boolean, t3 boolean, t4 boolean, t5 boolean,"
                    + " revenue numeric(18, 2), days integer)");
            CopyIn copy = db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy person from stdin");
            StringBuilder text = new StringBuilder();
            for (int id = 1; id <= people; id++) {
                Row row = row(id);
                text.append(id);
                for (int tag : new int[] {A, B, C, D, E}) {
                    text.append(bare[tag].contains(id) ? "\tt" : "\tf");
                }
                text.append('\t')
                        .append(row.revenue())
                        .append('\t')
                        .append(row.days())
                        .append('\n');
                if (id % CHUNK == 0 || id == people) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    text.setLength(0);
                }
            }
            copy.endCopy();
            sql.execute("vacuum (analyze, freeze) person");
            for (Map.Entry<String, Long> each : questions.entrySet()) {
                check(each.getValue(), measure("PostgreSQL: " + each.getKey(), () -> ask(sql, each.getKey())));
            }
        }
    }

    private record Row(BigDecimal revenue, int days) {}

    /** The two numbers of a person, drawn after the tags. */
    private static Row row(int id) {
        SplittableRandom random = new SplittableRandom(id);
        for (int tag = 0; tag < TAGS; tag++) {
            random.nextInt(20_000);
        }
        return new Row(revenue(random), days(random));
    }

    private static long ask(Statement sql, String where) {
        try (ResultSet answer = sql.executeQuery("select count(*) from person where " + where)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Runs it until 2 s or 200 rounds are over, after a warm-up of a tenth of that. */
    private static long measure(String what, LongSupplier question) {
        long answer = 0;
        long warm = System.nanoTime() + 1_000_000_000L;
        do {
            answer = question.getAsLong();
        } while (System.nanoTime() < warm);
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + 4_000_000_000L;
        while (millis.size() < 5 || millis.size() < 500 && System.nanoTime() < end) {
            long begun = System.nanoTime();
            answer = question.getAsLong();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        say(
                "%-90s %,12d   p50 %8.2f ms   p99 %8.2f ms   (%d rounds)",
                what, answer, Visibility.percentile(sorted, .5), Visibility.percentile(sorted, .99), sorted.length);
        return answer;
    }

    private static void check(long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException("answers differ: " + expected + " and " + found);
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
