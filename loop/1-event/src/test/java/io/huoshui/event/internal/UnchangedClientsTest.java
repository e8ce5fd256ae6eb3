package io.huoshui.event.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.segment.analytics.Analytics;
import io.huoshui.event.internal.FaultyProxy.Fate;
import io.huoshui.testkit.TestDatabase;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The clients brands have already, as they come from Maven Central, deliver through a bad network. They back off for 15 seconds and
 * more, so both run at once.
 */
class UnchangedClientsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("event");

    static final int EVENTS = 10_000;
    static final int FAULTY = 12;

    @Test
    void eachClientDeliversEveryEventExactlyOnce() throws Exception {
        try (TestLog log = TestLog.fresh(db.dataSource());
                TestDoor door = new TestDoor(log)) {
            String segmentKey = door.writeKeys.create("segment", "segment").key();
            String rudderKey = door.writeKeys.create("rudder", "rudder").key();
            ExecutorService both = Executors.newFixedThreadPool(2);
            Future<Sent> segment = both.submit(() -> segment(door.port(), segmentKey));
            Future<Sent> rudder = both.submit(() -> rudder(door.port(), rudderKey));

            assertDelivered(log, "segment", segment.get(5, TimeUnit.MINUTES));
            assertDelivered(log, "rudder", rudder.get(5, TimeUnit.MINUTES));
            both.shutdown();
        }
    }

    record Sent(Set<String> ids, int failed, Map<Fate, Integer> met) {}

    private static void assertDelivered(TestLog log, String source, Sent sent) {
        assertThat(sent.failed()).isZero();
        assertThat(sent.ids()).hasSize(EVENTS);
        assertThat(sent.met()).containsKeys(Fate.values());
        assertThat(log.database
                        .sql("select message_id from event_log where source = :source")
                        .param("source", source)
                        .query(String.class)
                        .list())
                .hasSize(EVENTS)
                .containsExactlyInAnyOrderElementsOf(sent.ids());
        assertThat(log.database
                        .sql("select count(*) from rejected_event")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(log.database
                        .sql("select sum(duplicate) from event_flow where source = :source")
                        .param("source", source)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static Sent segment(int port, String key) throws Exception {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        Set<String> failed = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(EVENTS);
        try (FaultyProxy proxy = new FaultyProxy(port, FAULTY)) {
            Analytics client = Analytics.builder(key)
                    .endpoint(proxy.url())
                    .networkExecutor(Executors.newFixedThreadPool(40))
                    .callback(new com.segment.analytics.Callback() {
                        @Override
                        public void success(com.segment.analytics.messages.Message message) {
                            ids.add(message.messageId());
                            done.countDown();
                        }

                        @Override
                        public void failure(com.segment.analytics.messages.Message message, Throwable why) {
                            failed.add(message.messageId());
                            done.countDown();
                        }
                    })
                    .build();
            for (int i = 0; i < EVENTS; i++) {
                client.enqueue(com.segment.analytics.messages.TrackMessage.builder("Product Viewed")
                        .userId("u-" + i % 500)
                        .properties(Map.of("sku", "S-" + i, "price", 19.9)));
            }
            client.flush();
            done.await(4, TimeUnit.MINUTES);
            client.shutdown();
            return new Sent(ids, failed.size() + (int) done.getCount(), met(proxy));
        }
    }

    private static Sent rudder(int port, String key) throws Exception {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        Set<String> failed = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(EVENTS);
        try (FaultyProxy proxy = new FaultyProxy(port, FAULTY)) {
            RudderAnalytics client = RudderAnalytics.builder(key)
                    .setDataPlaneUrl(proxy.url())
                    .networkExecutor(Executors.newFixedThreadPool(40))
                    .callback(new com.rudderstack.sdk.java.analytics.Callback() {
                        @Override
                        public void success(com.rudderstack.sdk.java.analytics.messages.Message message) {
                            ids.add(message.messageId());
                            done.countDown();
                        }

                        @Override
                        public void failure(
                                com.rudderstack.sdk.java.analytics.messages.Message message, Throwable why) {
                            failed.add(message.messageId());
                            done.countDown();
                        }
                    })
                    .build();
            for (int i = 0; i < EVENTS; i++) {
                client.enqueue(com.rudderstack.sdk.java.analytics.messages.TrackMessage.builder("Product Viewed")
                        .userId("u-" + i % 500)
                        .properties(Map.of("sku", "S-" + i, "price", 19.9)));
            }
            client.flush();
            done.await(4, TimeUnit.MINUTES);
            client.shutdown();
            return new Sent(ids, failed.size() + (int) done.getCount(), met(proxy));
        }
    }

    private static Map<Fate, Integer> met(FaultyProxy proxy) {
        Map<Fate, Integer> met = new ConcurrentHashMap<>();
        for (Fate fate : Fate.values()) {
            if (proxy.met(fate) > 0) {
                met.put(fate, proxy.met(fate));
            }
        }
        return met;
    }
}
