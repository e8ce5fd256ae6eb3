package io.huoshui.profile.internal;

import static io.huoshui.profile.AnEvent.anEvent;

import io.huoshui.event.Event;
import io.huoshui.profile.AnEvent;
import io.huoshui.profile.Pool;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How many events a second does the step take, over 10,000 people who come back, and who works how long for it? Run by hand:
 * {@code java … main [events, 80000] [events per batch, 1000]} or from the IDE; the worker's own benchmark is in {@code bench/}.
 */
final class ProfileStepSpeed {
    private static final int PEOPLE = 10_000;
    private static final int REPORTS = 4;

    private ProfileStepSpeed() {}

    public static void main(String[] args) throws IOException {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 80_000;
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int batches = events / size;
        System.out.println("the fold alone: " + fold(events));
        TestDatabase db = TestDatabase.migrated("profile").open();
        try (TestPool pool = new TestPool(db)) {
            pool.database.sql("set synchronous_commit = on").update();
            RandomGenerator random = Seeds.random(1);
            Path backend = Path.of(
                    "/proc",
                    pool.database
                            .sql("select pg_backend_pid()")
                            .query(String.class)
                            .single(),
                    "stat");
            Spent before = Spent.until(backend);
            for (int i = 1; i <= batches; i++) {
                pool.changes.clear();
                pool.take(batch(random, i, size));
                if (i % (batches / REPORTS) == 0) {
                    Spent now = Spent.until(backend);
                    System.out.printf(
                            "%,d events: %s%n", (long) i * size, now.since(before, (long) batches / REPORTS * size));
                    before = now;
                }
            }
            System.out.println(pool.database.sql("""
                            select string_agg(relname || ' ' || pg_size_pretty(pg_total_relation_size(oid)), ', ')
                            from pg_class where relname in ('profile', 'identity', 'purchase', 'profile_event')""").query(String.class).single());
            System.out.println(pool.database
                    .sql("select 'state bytes: ' || avg(pg_column_size(state))::int from profile")
                    .query(String.class)
                    .single());
        } finally {
            db.close();
        }
    }

    /** Without documents and tables: who is who, and what is known of them. */
    private static String fold(int events) {
        List<Event> log = AnEvent.log(batch(Seeds.random(2), 0, events));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Pool.of(log);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        return String.format("%.1f µs per event", nanos / 1e3 / events);
    }

    /** Time by the clock, of this thread on a processor, and of the database's process on a processor. */
    private record Spent(long wallNanos, long hereNanos, long databaseNanos) {
        private static final long NANOS_PER_TICK = 10_000_000;

        static Spent until(Path backend) throws IOException {
            String[] stat = Files.readString(backend).replaceAll("^.*\\) ", "").split(" ");
            long ticks = Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
            long here = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return new Spent(System.nanoTime(), here, ticks * NANOS_PER_TICK);
        }

        String since(Spent before, long events) {
            return String.format(
                    "%,.0f/s; µs per event: %.0f by the clock, %.0f computing here, %.0f in the database",
                    events * 1e9 / (wallNanos - before.wallNanos),
                    (wallNanos - before.wallNanos) / 1e3 / events,
                    (hereNanos - before.hereNanos) / 1e3 / events,
                    (databaseNanos - before.databaseNanos) / 1e3 / events);
        }
    }

    private static List<AnEvent> batch(RandomGenerator random, int number, int size) {
        List<AnEvent> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int person = random.nextInt(PEOPLE);
            AnEvent event = anEvent("m" + number + "-" + i).onDay(random.nextInt(365));
            event.onDevice("device-" + person);
            if (random.nextInt(3) > 0) {
                event.by("u" + person);
            }
            switch (random.nextInt(8)) {
                case 0, 1 -> event.ordering("o" + number + "-" + i, 1 + random.nextInt(500));
                case 2 -> event.stating("phone", "138" + (10_000_000 + person)).stating("name", "林小溪");
                case 3 -> event.tracking("Product Viewed", Map.of("product_id", "p1", "name", "精华"));
                default -> event.tracking("Link Clicked", Map.of("url", "https://example.com"));
            }
            events.add(event);
        }
        return events;
    }
}
