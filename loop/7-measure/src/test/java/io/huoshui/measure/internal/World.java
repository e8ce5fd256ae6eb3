package io.huoshui.measure.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few people with what they did, told in days before one moment, written as the profile stage keeps them. */
final class World {
    static final Instant AT = Instant.parse("2026-11-22T16:00:00Z"); // midnight in Shanghai

    private final JdbcClient jdbc;
    private long position;

    World(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void clear() {
        jdbc.sql("truncate profile, identity, purchase, profile_event").update();
    }

    static Instant daysAgo(double days) {
        return AT.minus(Duration.ofSeconds(Math.round(days * 86_400)));
    }

    Someone person(int id, double seenDaysAgo) {
        return new Someone(id, seenDaysAgo);
    }

    /** A refund: how much ({@code null}: everything), and when. */
    record Back(@Nullable Integer amount, double daysAgo) {}

    final class Someone {
        private final int id;
        private final double seen;
        private final StringJoiner orders = new StringJoiner(", ", "{", "}");
        private final List<Runnable> rows = new ArrayList<>();

        private Someone(int id, double seen) {
            this.id = id;
            this.seen = seen;
        }

        Someone knownBy(int identities) {
            for (int i = 0; i < identities; i++) {
                String value = id + "-" + i;
                rows.add(() -> jdbc.sql("insert into identity values (?, 'user_id', ?, ?)")
                        .params(value, id, Timestamp.from(daysAgo(seen)))
                        .update());
            }
            return this;
        }

        Someone joined(double daysAgo) {
            return did("Contact Added", daysAgo);
        }

        Someone interacted(double daysAgo) {
            return did("Live Viewed", daysAgo);
        }

        private Someone did(String name, double daysAgo) {
            rows.add(() -> jdbc.sql("""
                    insert into profile_event (position, profile_id, occurred_at, kind, name, topic, interaction, source, message_hash)
                    values (?, ?, ?, 'track', ?, 'interaction', true, 'test', 0)""")
                    .params(++position, id, Timestamp.from(daysAgo(daysAgo)), name)
                    .update());
            return this;
        }

        Someone ordered(String orderId, double daysAgo, int gross, Back... backs) {
            did("Order Completed", daysAgo);
            return purchase(orderId, Timestamp.from(daysAgo(daysAgo)), gross, backs);
        }

        Someone refundOnly(String orderId, Back back) {
            return purchase(orderId, null, 0, back);
        }

        private Someone purchase(String orderId, @Nullable Timestamp completedAt, int gross, Back... backs) {
            int refunded = 0;
            boolean all = false;
            Instant last = null;
            StringJoiner documented = new StringJoiner(", ", "{", "}");
            for (Back back : backs) {
                refunded += back.amount() == null ? 0 : back.amount();
                all |= back.amount() == null;
                Instant at = daysAgo(back.daysAgo());
                last = last == null || at.isAfter(last) ? at : last;
                documented.add("\"m%s\": [%s, %d]".formatted(at, back.amount(), at.getEpochSecond() * 1_000_000));
            }
            orders.add("\"%s\": [null, %d, 0, 1, null, null, %s]".formatted(orderId, gross, documented));
            int given = all ? Math.max(refunded, gross) : refunded;
            boolean isVoid = all || gross > 0 && refunded >= gross;
            Timestamp lastAt = last == null ? null : Timestamp.from(last);
            rows.add(() -> jdbc.sql("insert into purchase values (?, ?, ?, ?, ?, 0, 1, ?, ?)")
                    .params(id, orderId, completedAt, gross, given, lastAt, isVoid)
                    .update());
            return this;
        }

        void lives() {
            jdbc.sql("""
                    insert into profile (id, born_position, born_ordinal, state, first_seen_at)
                    values (?, ?, 0, cast(? as jsonb), ?)""")
                    .params(id, id, "{\"orders\": " + orders + "}", Timestamp.from(daysAgo(seen)))
                    .update();
            rows.forEach(Runnable::run);
        }
    }
}
