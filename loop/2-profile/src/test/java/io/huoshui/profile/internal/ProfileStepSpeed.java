package io.huoshui.profile.internal;

import static io.huoshui.profile.AnEvent.anEvent;

import io.huoshui.profile.AnEvent;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How many events a second does the step take, in batches of 1,000, over 10,000 people who come back? Run by hand: {@code java … main}
 * or from the IDE; the worker's own benchmark is in {@code bench/}.
 */
final class ProfileStepSpeed {
    private static final int PEOPLE = 10_000;
    private static final int BATCH = 1_000;

    private ProfileStepSpeed() {}

    public static void main(String[] args) {
        int batches = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        TestDatabase db = TestDatabase.migrated("profile").open();
        try (TestPool pool = new TestPool(db)) {
            pool.database.sql("set synchronous_commit = on").update();
            RandomGenerator random = Seeds.random(1);
            long since = System.nanoTime();
            for (int i = 1; i <= batches; i++) {
                pool.changes.clear();
                pool.take(batch(random, i));
                if (i % 20 == 0) {
                    double seconds = (System.nanoTime() - since) / 1e9;
                    System.out.printf("%,d events: %,.0f/s%n", (long) i * BATCH, 20L * BATCH / seconds);
                    since = System.nanoTime();
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

    private static List<AnEvent> batch(RandomGenerator random, int number) {
        List<AnEvent> events = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
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
