package io.huoshui.event.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.Intake.Outcome;
import io.huoshui.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running log on a test database, with a clock the test moves, and words to make messages. */
final class TestLog implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    final SettableClock clock = SettableClock.at(START);
    final JdbcClient database;
    final LogQueue queue;
    final LogTime time = new LogTime() {
        @Override
        public Instant read(Connection connection) {
            return clock.instant();
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    };
    final Events events;
    final Intake intake;
    private final LogWriter writer;

    TestLog(DataSource source) {
        this(source, new LogQueue(64 << 20, 32 << 20));
    }

    TestLog(DataSource source, LogQueue queue) {
        this.queue = queue;
        database = JdbcClient.create(source);
        events = new EventLogTable(database);
        intake = new EventIntake(queue, time);
        writer = new LogWriter(source, queue, time, new EventMetrics(new SimpleMeterRegistry()));
        writer.start();
    }

    /** With all tables empty. */
    static TestLog fresh(DataSource source) {
        JdbcClient.create(source)
                .sql("truncate event_log, event_key, rejected_event, event_flow, write_key")
                .update();
        TestLog log = new TestLog(source);
        log.queue.awaitOpen(10, TimeUnit.SECONDS);
        return log;
    }

    @Override
    public void close() {
        writer.close();
    }

    Outcome take(Fields message) {
        return intake.take("test", List.of(message)).get(0);
    }

    long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    static Fields track(String messageId, Object... more) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "track");
        message.put("event", "Product Viewed");
        message.put("userId", "u-1");
        message.put("messageId", messageId);
        message.put("timestamp", START.toString());
        for (int i = 0; i < more.length; i += 2) {
            message.put((String) more[i], more[i + 1]);
        }
        return Fields.of(message);
    }
}
