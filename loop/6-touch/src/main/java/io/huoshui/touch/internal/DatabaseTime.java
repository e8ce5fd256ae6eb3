package io.huoshui.touch.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's clock, asked once a second and carried on in between. Thread-safe. */
final class DatabaseTime implements InstantSource {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private Instant told = Instant.MIN;
    private long toldAt;

    DatabaseTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public synchronized Instant instant() {
        if (told.equals(Instant.MIN) || System.nanoTime() - toldAt > GOOD_FOR.toNanos()) {
            told = jdbc.sql("select clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            toldAt = System.nanoTime();
        }
        return told.plusNanos((System.nanoTime() - toldAt) / 1_000 * 1_000);
    }
}
