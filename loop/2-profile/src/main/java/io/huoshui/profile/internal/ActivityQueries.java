package io.huoshui.profile.internal;

import io.huoshui.event.TrackName;
import io.huoshui.profile.ActivityFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts over the people and their events. {@code width_bucket(t - 1 µs, moments)} is the number of moments before t, so that one scan
 * serves all moments.
 */
final class ActivityQueries implements ActivityFacts {
    private static final String SEEN = """
            select width_bucket(first_seen_at - interval '1 microsecond', cast(:at as timestamptz[])) as bucket, count(*) as people
            from profile
            where state is not null
            group by 1""";

    // Of each person only the last interaction before each moment matters.
    private static final String ACTIVE = """
            with moment as (
                select n, at from unnest(cast(:at as timestamptz[])) with ordinality as given (at, n)
            ), latest as (
                select profile_id, width_bucket(occurred_at - interval '1 microsecond', cast(:at as timestamptz[])) as bucket,
                       max(occurred_at) as at
                from profile_event
                where interaction and not repeated and occurred_at > :first - :window and occurred_at <= :last
                group by 1, 2
            )
            select moment.n, count(distinct latest.profile_id) as people
            from moment left join latest on latest.bucket < moment.n and latest.at > moment.at - :window
            group by moment.n order by moment.n""";

    private static final String IDENTIFIED = """
            select count(*) from (
                select profile_id from identity where since <= :at group by profile_id having count(*) >= :identities
            ) as known""";

    private static final String JOINED = """
            with moment as (
                select n, at from unnest(cast(:at as timestamptz[])) with ordinality as given (at, n)
            ), contact as (
                select profile_id, min(occurred_at) as at
                from profile_event
                where name = :added and kind = 'track' and not repeated
                group by profile_id
            )
            select moment.n, count(contact.profile_id) as people,
                   count(contact.profile_id) filter (where exists (
                       select from purchase
                       where purchase.profile_id = contact.profile_id
                         and purchase.completed_at > contact.at and purchase.completed_at <= contact.at + :until
                         and not (:net and purchase.void and purchase.refunded_at <= moment.at))) as ordered
            from moment left join contact on contact.at > moment.at - :from and contact.at <= moment.at - :until
            group by moment.n order by moment.n""";

    private final JdbcClient jdbc;

    ActivityQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> people(List<Instant> at) {
        List<Instant> moments = Moments.sorted(at);
        long[] inBucket = new long[moments.size() + 1];
        jdbc.sql(SEEN).param("at", Moments.array(moments)).query(row -> {
            inBucket[row.getInt("bucket")] += row.getLong("people");
        });
        Arrays.parallelPrefix(inBucket, Long::sum);
        return at.stream().map(each -> inBucket[moments.indexOf(each)]).toList();
    }

    @Override
    public List<Long> active(List<Instant> at, Duration window) {
        List<Instant> moments = Moments.sorted(at);
        List<Long> people = jdbc.sql(ACTIVE)
                .param("at", Moments.array(moments))
                .param("first", Moments.of(moments.get(0)))
                .param("last", Moments.of(moments.get(moments.size() - 1)))
                .param("window", Moments.interval(window))
                .query((row, number) -> row.getLong("people"))
                .list();
        return at.stream().map(each -> people.get(moments.indexOf(each))).toList();
    }

    @Override
    public long identified(Instant at, int identities) {
        return jdbc.sql(IDENTIFIED)
                .param("at", Moments.of(at))
                .param("identities", identities)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Joined> joined(List<Instant> at, Duration from, Duration until, boolean net) {
        return jdbc.sql(JOINED)
                .param("at", Moments.array(at))
                .param("added", TrackName.CONTACT_ADDED.wire())
                .param("from", Moments.interval(from))
                .param("until", Moments.interval(until))
                .param("net", net)
                .query((row, number) -> new Joined(row.getLong("people"), row.getLong("ordered")))
                .list();
    }
}
