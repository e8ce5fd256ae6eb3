package io.huoshui.profile.internal;

import io.huoshui.event.TrackName;
import io.huoshui.profile.ActivityFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts over the people and their events. {@code width_bucket(t - 1 µs, moments)} is the number of moments before t, so that one scan
 * serves all moments; {@link CountedSql} asks for the people themselves at one. The moments are read in a sub-select: a bare cast of the parameter would be done again for every row.
 */
final class ActivityQueries implements ActivityFacts {
    static final String SEEN = """
            with asked as (select cast(:at as timestamptz[]) as moments)
            select id as profile_id, width_bucket(first_seen_at - interval '1 microsecond', (select moments from asked)) as bucket
            from profile
            where state is not null""";

    private static final String COUNT_SEEN = "select bucket, count(*) as people from (" + SEEN + ") as seen group by 1";

    // Of each person only the last interaction before each moment matters: it keeps them active from that moment
    // (start) until the window is
    // over or the next interaction takes over (stop). Ranges of moments are disjoint per person, so they can be added
    // up.
    static final String ACTIVE = """
            with asked as (select cast(:at as timestamptz[]) as moments), latest as (
                select profile_id, width_bucket(occurred_at - interval '1 microsecond', (select moments from asked)) as bucket,
                       max(occurred_at) as at
                from profile_event
                where interaction and not repeated and occurred_at > :first - :window and occurred_at <= :last
                group by 1, 2
            ), active as (
                select profile_id, bucket as start,
                       least(coalesce(lead(bucket) over (partition by profile_id order by bucket), :moments),
                             width_bucket(at + :window - interval '1 microsecond', (select moments from asked))) as stop
                from latest
            )""";

    private static final String COUNT_ACTIVE =
            ACTIVE + " select start, stop, count(*) as people from active where start < stop group by 1, 2";

    static final String IDENTIFIED =
            "select profile_id from identity where since <= :last group by profile_id having count(*) >= :identities";

    // An order in time counts until it is wholly given back (kept_until), so each contact is looked up once, not once
    // per moment; by the person alone: the planner would rather read everybody's orders of those days.
    static final String CHANCES = """
            with moment as (
                select n, at from unnest(cast(:at as timestamptz[])) with ordinality as given (at, n)
            ), contact as (
                select profile_id, min(occurred_at) as at
                from profile_event
                where name = :added and kind = 'track' and not repeated
                group by profile_id
            ), chance as (
                select contact.profile_id, contact.at,
                       (select max(case when :net and purchase.void then purchase.refunded_at else 'infinity' end)
                               filter (where purchase.completed_at > contact.at and purchase.completed_at <= contact.at + :until)
                        from purchase
                        where purchase.profile_id = contact.profile_id) as kept_until
                from contact
                where contact.at > :first - :from and contact.at <= :last - :until
            )""";

    static final String IN_COHORT = "chance.at > moment.at - :from and chance.at <= moment.at - :until";

    static final String ORDERED = "chance.kept_until > moment.at";

    private static final String COUNT_JOINED = CHANCES
            + " select moment.n, count(chance.at) as people, count(*) filter (where " + ORDERED + ") as ordered"
            + " from moment left join chance on " + IN_COHORT + " group by moment.n order by moment.n";

    private final JdbcClient jdbc;

    ActivityQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> people(List<Instant> at) {
        List<Instant> moments = Moments.sorted(at);
        long[] inBucket = new long[moments.size() + 1];
        jdbc.sql(COUNT_SEEN).param("at", Moments.array(moments)).query(row -> {
            inBucket[row.getInt("bucket")] += row.getLong("people");
        });
        Arrays.parallelPrefix(inBucket, Long::sum);
        return at.stream().map(each -> inBucket[moments.indexOf(each)]).toList();
    }

    @Override
    public List<Long> active(List<Instant> at, Duration window) {
        List<Instant> moments = Moments.sorted(at);
        long[] more = new long[moments.size() + 1];
        jdbc.sql(COUNT_ACTIVE)
                .param("at", Moments.array(moments))
                .param("first", Moments.of(moments.get(0)))
                .param("last", Moments.of(moments.get(moments.size() - 1)))
                .param("moments", moments.size())
                .param("window", Moments.interval(window))
                .query(row -> {
                    more[row.getInt("start")] += row.getLong("people");
                    more[row.getInt("stop")] -= row.getLong("people");
                });
        Arrays.parallelPrefix(more, Long::sum);
        return at.stream().map(each -> more[moments.indexOf(each)]).toList();
    }

    @Override
    public List<Joined> joined(List<Instant> at, Duration from, Duration until, boolean net) {
        return jdbc.sql(COUNT_JOINED)
                .param("at", Moments.array(at))
                .param("first", Moments.of(Collections.min(at)))
                .param("last", Moments.of(Collections.max(at)))
                .param("added", TrackName.CONTACT_ADDED.wire())
                .param("from", Moments.interval(from))
                .param("until", Moments.interval(until))
                .param("net", net)
                .query((row, number) -> new Joined(row.getLong("people"), row.getLong("ordered")))
                .list();
    }
}
