package io.huoshui.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How late do walks go on when a million of them wait? A look of the clock a second is the least there can be. */
final class TimerBench {
    private static final int PENDING = 1_000_000;
    private static final int PER_SECOND = 500;
    private static final int SECONDS = 60;

    private static final String FILL = """
            with newest as (select coalesce(max(id), 0) as id from journey_run),
                 person as (select array_agg(id order by id) as ids from profile where state is not null)
            insert into journey_run (id, journey, version, profile_id, origin, walk, entered_at, since, ends_at, held_out, node, arrived_at, wake_at,
                   because, visits, variables, assigned, due_at)
            select newest.id + t.n, '%1$s', 1, t.id, t.id, 'bench.' || t.n, now(), now(), now() + interval '60 days', false, 'wait', now(), t.at,
                   0, '{"in": 1, "wait": 1}', '{}', '[]', t.at
            from newest, (select n, person.ids[1 + n %% cardinality(person.ids)] as id,
                                 now() + interval '90 s' + case when n <= %3$d then n * interval '1 s' / %4$d
                                                                else interval '2 days' + n * interval '1 s' end as at
                          from person, generate_series(1, %2$d) n) t""";

    private final AppProcess app;
    private final Sql sql;

    TimerBench(AppProcess app, Sql sql) {
        this.app = app;
        this.sql = sql;
    }

    /** What was seen: at a moment, the earliest timer that had not fired. */
    private record Seen(Instant at, Instant earliest) {}

    void run(ActProgramme programme) throws IOException, SQLException, InterruptedException {
        String journey = programme.timers();
        sql.run(FILL.formatted(journey, PENDING, PER_SECOND * SECONDS, PER_SECOND));
        sql.run("analyze journey_run");
        Instant first = sql.instant("select min(due_at) from journey_run where journey = '" + journey + "'");
        Instant last = first.plusSeconds(SECONDS);
        if (first.isBefore(Instant.now())) {
            throw new IllegalStateException("filling took longer than until the first timer");
        }
        List<Instant> due = new ArrayList<>();
        for (int n = 0; n < PER_SECOND * SECONDS; n++) {
            due.add(first.plus(Duration.ofSeconds(1).dividedBy(PER_SECOND).multipliedBy(n)));
        }
        List<Seen> seen = new ArrayList<>();
        Instant earliest = first;
        while (earliest.isBefore(last)) {
            Thread.sleep(10);
            earliest = sql.instant("select min(due_at) from journey_run where journey = '" + journey + "'");
            seen.add(new Seen(Instant.now(), earliest));
        }
        double[] millis = lateness(due, seen);
        ActBench.say(
                "timers, %,d pending, %d due a second: late p50 %.0f ms, p99 %.0f ms, most %.0f ms; goal p99 2,000",
                PENDING,
                PER_SECOND,
                Visibility.percentile(millis, .5),
                Visibility.percentile(millis, .99),
                millis[millis.length - 1]);
        app.awaitWorker();
    }

    /** Of each timer, until it was first seen to have fired; sorted. */
    private static double[] lateness(List<Instant> due, List<Seen> seen) {
        double[] millis = new double[due.size()];
        int look = 0;
        for (int i = 0; i < millis.length; i++) {
            while (!seen.get(look).earliest().isAfter(due.get(i))) {
                look++;
            }
            millis[i] = Duration.between(due.get(i), seen.get(look).at()).toNanos() / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }
}
