package io.huoshui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * How long until a changed rule is true of everyone? From the decision until the last person has the tag or has lost it, with the reason
 * written down. Afterwards the members are counted from the raw events. {@code RuleBench JAR [people] [events per person]}
 */
public final class RuleBench {
    private static final int PORT = 18_083;
    private static final int HEAP_MEGABYTES = 1_024;

    private final RulePool pool;

    private RuleBench(RulePool pool) {
        this.pool = pool;
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int each = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        Path work = Workplace.make();
        new RuleBench(new RulePool(people, people * each)).run(jar, work.resolve("app"));
    }

    private void run(Path jar, Path data) throws IOException, SQLException, InterruptedException {
        long begun = System.nanoTime();
        try (AppProcess app = AppProcess.start(HEAP_MEGABYTES, jar, data, PORT, "--empty");
                Connection database = app.database()) {
            app.awaitWorker();
            pool.fill(database);
        }
        say("tables filled with %,d people and %,d events in %.0f s", pool.people(), pool.events(), since(begun));
        try (AppProcess app = AppProcess.start(HEAP_MEGABYTES, jar, data, PORT, "--empty")) {
            app.awaitIndex();
            measure(app);
        }
    }

    private void measure(AppProcess app) throws IOException, SQLException, InterruptedException {
        String group = AppProcess.text(app.post("/api/tag-groups", "{\"name\":\"bench\"}"), "id");
        String first = count(RulePool.event(0), 60, 3);
        preview(app, "null", first, "the store is built for it");
        String tag = AppProcess.text(
                apply(
                        app,
                        "new rule: did one of four things 3 times in 60 days",
                        () -> app.post("/api/tags", draft(group, first, 0))),
                "id");
        compare(app, tag, "count(*) >= 3", 0, 60);

        String second = count(RulePool.event(0), 90, 2);
        preview(app, "\"" + tag + "\"", second, "the store reads whom the last rule moved");
        apply(app, "changed rule: 2 times in 90 days", () -> app.put("/api/tags/" + tag, draft(group, second, 1)));
        compare(app, tag, "count(*) >= 2", 0, 90);

        String third = sum(RulePool.event(1), 30, 400);
        apply(
                app,
                "changed rule, unasked before: another thing, its price sums up to 400 in 30 days",
                () -> app.put("/api/tags/" + tag, draft(group, third, 2)));
        compare(
                app,
                tag,
                "sum((select (body #>> '{properties,price}')::numeric from event_log l where l.position = e.position)) >= 400",
                1,
                30);
    }

    /** A call of the operator API. */
    private interface Decision {
        String take() throws IOException, InterruptedException;
    }

    private static String apply(AppProcess app, String what, Decision decision)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String answer = decision.take();
        app.awaitWorker();
        say("%-90s %6.1f s", what, since(begun));
        return answer;
    }

    private static void preview(AppProcess app, String tag, String rule, String with)
            throws IOException, InterruptedException {
        for (String each : new String[] {with, "again"}) {
            long begun = System.nanoTime();
            String found = app.post("/api/tags/preview", "{\"id\":" + tag + ",\"rule\":" + rule + "}");
            say(
                    "%-90s %6.1f s   (gains %,d, losses %,d)",
                    "preview, " + each,
                    since(begun),
                    AppProcess.number(found, "gains"),
                    AppProcess.number(found, "losses"));
        }
    }

    /** Nothing happens meanwhile, but time passes: between the decision and now some may have lost what is long ago by now. */
    private static void compare(AppProcess app, String tag, String having, int kind, int days)
            throws IOException, SQLException, InterruptedException {
        long members = AppProcess.number(app.get("/api/tags/" + tag + "/people?size=1"), "total");
        try (Connection database = app.database()) {
            long decided = raw(database, "(select defined_at from tag where id = '" + tag + "')", having, kind, days);
            long now = raw(database, "now()", having, kind, days);
            if (members < now || members > decided) {
                throw new IllegalStateException(
                        decided + " by the raw events when it was decided, " + now + " now, tagged are " + members);
            }
            say(
                    "    %,d people have the tag; by the raw events %,d when it was decided, %,d now",
                    members, decided, now);
        }
    }

    private static long raw(Connection database, String at, String having, int kind, int days) throws SQLException {
        try (Statement sql = database.createStatement();
                ResultSet row =
                        sql.executeQuery("select count(*) from (select profile_id from profile_event e where name = '"
                                + RulePool.event(kind) + "' and occurred_at > " + at + " - interval '" + days
                                + " days' group by profile_id having " + having + ") x")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Did that at least so often in so many days. */
    static String count(String event, int days, int atLeast) {
        return metric(event, days, "\"aggregate\":\"count\"", atLeast);
    }

    private static String sum(String event, int days, int atLeast) {
        return metric(event, days, "\"aggregate\":\"sum\",\"property\":\"price\"", atLeast);
    }

    private static String metric(String event, int days, String aggregate, int atLeast) {
        return "{\"type\":\"metric\",\"of\":{\"event\":\"" + event
                + "\",\"where\":[]},\"window\":{\"type\":\"lastDays\",\"days\":" + days + "}," + aggregate
                + ",\"test\":{\"type\":\"compare\",\"how\":\"at-least\",\"with\":" + atLeast + "}}";
    }

    private static String draft(String group, String rule, int version) {
        return "{\"group\":\"" + group + "\",\"name\":\"bench\",\"kind\":\"automatic\",\"rule\":" + rule
                + (version == 0 ? "" : ",\"version\":" + version) + "}";
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
