package io.huoshui.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/**
 * How fast are people moved through a journey, judged at the gate and told something, how late are timers, and how soon does a pause hold?
 * {@code ActBench JAR [people]}. The application as packed, with one more channel that sends nothing.
 */
public final class ActBench {
    private static final int PORT = 18_084;
    private static final int HEAP_MEGABYTES = 1_024;
    private static final int SECONDS = 20;
    private static final int PAUSES = 20;
    private static final int FLOOR_TOUCHES = 10_000;

    private final Path work;
    private final int people;

    private ActBench(Path work, int people) {
        this.work = work;
        this.people = people;
    }

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, URISyntaxException {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        Path work = Workplace.make();
        new ActBench(work, people).run(jar);
    }

    private void run(Path jar) throws IOException, SQLException, InterruptedException, URISyntaxException {
        say("machine: %d processors, java %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
        double copy = RawCopy.rowsPerSecond(work.resolve("raw"), people, 1_000);
        Path classes = Path.of(ActBench.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (AppProcess app = AppProcess.startWith(classes, HEAP_MEGABYTES, jar, work.resolve("app"), PORT, "--empty");
                Sql sql = new Sql(app)) {
            ActProgramme programme = new ActProgramme(app);
            programme.people(people);
            app.awaitWorker();
            app.awaitIndex();
            programme.channel(false);
            String audience = programme.audience();
            String journey = programme.journey(audience);
            enter(app, sql, journey, audience, copy);
            advance(app, sql, programme, journey);
            gate(app, sql, programme);
            dispatch(app, sql, programme);
            new TimerBench(app, sql).run(programme);
        }
    }

    /** Everybody at once, by an operator; and how fast the facts of it come back into the log. */
    private void enter(AppProcess app, Sql sql, String journey, String audience, double copy)
            throws IOException, SQLException, InterruptedException {
        long before = sql.head();
        app.post("/api/journeys/" + journey + "/enter", "{\"audience\":\"" + audience + "\"}");
        double seconds = sql.secondsToApply("Journey Entry Asked", before);
        long begun = System.nanoTime();
        long waiting = sql.number("select count(*) from emission where message is not null");
        say("enter, one decision: %,.0f people/s", people / seconds);
        sql.await("select count(*) from (select 1 from emission where message is not null limit 1) e", 0);
        double taken = waiting / since(begun);
        say(
                "facts of stages into the log, while the loop applies them: %,.0f/s = %.2f of raw COPY (%,.0f rows/s)",
                taken, taken / copy, copy);
        app.awaitWorker();
        say("  and applied: %,.0f/s", waiting / since(begun));
    }

    private void advance(AppProcess app, Sql sql, ActProgramme programme, String journey)
            throws IOException, SQLException, InterruptedException {
        sql.run(
                "update journey_run set wake_at = now() + interval '10 s', due_at = now() + interval '10 s' where journey = '"
                        + journey + "'");
        sql.run("vacuum (analyze) journey_run");
        long steps = sql.number("select count(*) from journey_step");
        double seconds = sql.secondsToApply("Time Passed", sql.head());
        long passed = sql.number("select count(*) from journey_step") - steps;
        double floor = new ActFloor(sql).runsPerSecond(journey);
        say(
                "advance by time (wait, split, touch, branch): %,.0f walks/s, %,.0f nodes/s = %.2f of the floor, the same rows by SQL (%,.0f walks/s); goal 3,000",
                people / seconds, passed / seconds, people / seconds / floor, floor);
        app.awaitWorker();
        long before = sql.number("select position from loop_position");
        long begun = System.nanoTime();
        programme.tell(ActProgramme.HEARD, "", people);
        sql.await(
                "select least(count(*), 1) from journey_run where finished_at is null and journey = '" + journey + "'",
                0);
        double events = people / since(begun);
        say("advance by events through the door (wait for, exit): %,.0f walks/s; goal 3,000", events);
        app.awaitWorker();
        say(
                "  with the %,d facts that come of it applied: %,.0f facts/s",
                sql.head() - before, (sql.head() - before) / since(begun));
    }

    /** With promotion paused everyone is judged, nobody is told anything. */
    private static void gate(AppProcess app, Sql sql, ActProgramme programme)
            throws IOException, SQLException, InterruptedException {
        app.post("/api/breaker/pause", "{\"because\":\"bench\"}");
        sql.run("vacuum (analyze) touch");
        programme.channel(true);
        say(
                "gate: %,.0f decisions/s, each with its findings stored",
                perSecond(sql, "select count(*) from touch_verdict"));
        sql.await("select least(count(*), 1) from touch where due_at <= now()", 0);
    }

    private static void dispatch(AppProcess app, Sql sql, ActProgramme programme)
            throws IOException, SQLException, InterruptedException {
        double floor = ActFloor.touchesPerSecond(app, FLOOR_TOUCHES, NullChannel.WORKERS);
        resume(sql);
        double sent = perSecond(sql, "select count(*) from touch where state = 'sent'");
        say(
                "dispatch to a channel that sends nothing, %d workers: %,.0f/s = %.2f of the floor, two commits each by as many connections (%,.0f/s)",
                NullChannel.WORKERS, sent, sent / floor, floor);
        double[] millis = new double[PAUSES];
        for (int i = 0; i < PAUSES; i++) {
            long begun = System.nanoTime();
            app.post("/api/breaker/pause", "{\"because\":\"bench\"}");
            millis[i] = since(begun) * 1e3;
            resume(sql);
            Thread.sleep(500);
        }
        Arrays.sort(millis);
        say(
                "pause of all promotion during full dispatch, until it holds: p50 %.0f ms, longest of %d %.0f ms",
                Visibility.percentile(millis, .5), PAUSES, millis[PAUSES - 1]);
        say("  left to send then: %,d", sql.number("select count(*) from touch where state <> 'sent'"));
        programme.channel(false);
    }

    /** As a person's decision does; the token of the machine may pause, not resume. */
    private static void resume(Sql sql) throws SQLException {
        sql.run("update breaker set open = false, epoch = epoch + 1");
        sql.run("update touch set due_at = now() where state in ('planned', 'deferred')");
    }

    /** Over some seconds, or until nothing more happens. */
    private static double perSecond(Sql sql, String counted) throws SQLException, InterruptedException {
        long first = sql.number(counted);
        long begun = System.nanoTime();
        long before = first;
        long now = first;
        double seconds = 0;
        do {
            before = now;
            Thread.sleep(1_000);
            now = sql.number(counted);
            seconds = now > before ? since(begun) : seconds;
        } while (since(begun) < SECONDS && (now > before || now == first));
        return (now - first) / seconds;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
