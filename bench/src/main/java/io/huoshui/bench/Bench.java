package io.huoshui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The spine in one run: {@code java … io.huoshui.bench.Bench run/embedded/target/huoshui.jar [rows]}. Everything runs on this
 * machine, the load generator included; ratios are to raw COPY of the same rows measured in the same run.
 */
public final class Bench {
    private static final int PORT = 18_080;
    private static final int PEOPLE = 20_000;
    private static final int PROBES = 200;

    private final Path jar;
    private final int rows;
    private final Path work;

    private Bench(Path jar, int rows) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.rows = rows;
        this.work = Workplace.make();
    }

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        if (arguments.length < 1) {
            System.err.println("usage: Bench JAR [rows, default 200000]");
            System.exit(2);
        }
        new Bench(Path.of(arguments[0]), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        say(
                "machine: %d processors, java %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        double raw = RawCopy.rowsPerSecond(work.resolve("raw"), rows, 1_000);
        say("limit: raw COPY of the same rows, 1,000 a commit: %,.0f rows/s", raw);
        try (AppProcess app = AppProcess.start(jar, work.resolve("app"), PORT, "--empty")) {
            say("start to healthy, new database: %.1f s", app.untilHealthy().toMillis() / 1e3);
            new Load(PORT, 4, 100, 50, PEOPLE, "warm").measure();
            app.awaitWorker();
            door(app, 1, rows / 20, raw);
            door(app, 10, rows / 4, raw);
            door(app, 100, rows, raw);
            double worker = worker(app);
            visibility(app, worker / 2);
        }
        try (AppProcess app = AppProcess.start(jar, work.resolve("app"), PORT, "--empty")) {
            say("start to healthy, kept database: %.1f s", app.untilHealthy().toMillis() / 1e3);
        }
        demo();
    }

    private void door(AppProcess app, int batch, int events, double raw) throws IOException, InterruptedException {
        app.awaitWorker();
        int connections = 8;
        Load.Result result = new Load(
                        PORT, connections, batch, Math.max(1, events / batch / connections), PEOPLE, "b" + batch)
                .measure();
        say(
                "door, batch %d: %,.0f acknowledged durable events/s = %.2f of raw COPY",
                batch, result.perSecond(), result.perSecond() / raw);
    }

    /** Rate at which the backlog left by the last door run is applied. */
    private static double worker(AppProcess app) throws IOException, InterruptedException {
        String before = app.get("/api/status");
        long begun = System.nanoTime();
        long from = AppProcess.number(before, "loopPosition");
        long head = AppProcess.number(before, "logHead");
        app.awaitWorker();
        double perSecond = (head - from) / ((System.nanoTime() - begun) / 1e9);
        say("worker: %,.0f events/s (backlog of %,d, door quiet)", perSecond, head - from);
        return perSecond;
    }

    private static void visibility(AppProcess app, double eventsPerSecond) throws IOException, InterruptedException {
        String tag = defineTag(app);
        AtomicBoolean stop = new AtomicBoolean();
        Thread background = new Thread(() -> trickle(eventsPerSecond, stop));
        background.start();
        Visibility visible = new Visibility(app);
        double[] people = visible.people(PROBES);
        double[] tags = visible.tags(PROBES, tag);
        stop.set(true);
        background.join();
        say("at half load (%,.0f events/s):", eventsPerSecond);
        say("event to person in the search: %s", percentiles(people));
        say("event to tag on the person's page: %s", percentiles(tags));
    }

    /** Clicked twice in 30 days. */
    private static String defineTag(AppProcess app) throws IOException, InterruptedException {
        String group = AppProcess.text(app.post("/api/tag-groups", "{\"name\":\"bench\"}"), "id");
        String tag = app.post(
                "/api/tags",
                "{\"group\":\"" + group + "\",\"name\":\"clicks\",\"kind\":\"automatic\",\"rule\":"
                        + RuleBench.count("Link Clicked", 30, 2) + "}");
        app.awaitWorker();
        return AppProcess.text(tag, "id");
    }

    private static String percentiles(double[] millis) {
        return String.format(
                Locale.ROOT,
                "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms",
                Visibility.percentile(millis, .5),
                Visibility.percentile(millis, .95),
                Visibility.percentile(millis, .99));
    }

    private static void trickle(double eventsPerSecond, AtomicBoolean stop) {
        long begun = System.nanoTime();
        for (int i = 0; !stop.get(); i++) {
            try {
                new Load(PORT, 1, 50, 1, PEOPLE, "t" + i).measure();
                long due = begun + (long) ((i + 1) * 50 / eventsPerSecond * 1e9);
                long ahead = (due - System.nanoTime()) / 1_000_000;
                if (ahead > 0) {
                    Thread.sleep(ahead);
                }
            } catch (IOException | InterruptedException ended) {
                return;
            }
        }
    }

    private void demo() throws IOException, SQLException, InterruptedException {
        try (AppProcess app = AppProcess.start(jar, work.resolve("demo"), PORT)) {
            say(
                    "start to healthy with the demo brand: %.1f s",
                    app.untilHealthy().toMillis() / 1e3);
            long begun = System.nanoTime();
            while (!app.get("/api/status").contains("\"loaded\"")) {
                Thread.sleep(250);
            }
            app.awaitWorker();
            say("demo brand loaded and applied after %.0f s more", (System.nanoTime() - begun) / 1e9);
            long people = AppProcess.number(app.get("/api/people?size=1"), "total");
            TableSizes sizes = app.tableSizes();
            say(
                    "on disk with indexes: %,d bytes an event (log, keys, timeline), %,d bytes a person (document, identities, orders, standing)",
                    sizes.perEvent(), sizes.perPerson());
            say("memory of all processes (shared pages once): %,d MB with %,d people", app.memoryBytes() >> 20, people);
        }
    }

    private static void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
    }
}
