package io.huoshui.event.internal;

import io.huoshui.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Not a test: how fast the door is beside COPY of the same rows, load on the same machine. Arguments: events, batch, connections. */
final class DoorLoad {
    private DoorLoad() {}

    public static void main(String[] arguments) throws Exception {
        int events = Integer.parseInt(arguments[0]);
        int batch = Integer.parseInt(arguments[1]);
        int connections = Integer.parseInt(arguments[2]);
        TestDatabase db = TestDatabase.migrated("event").open();
        try (TestLog log = TestLog.fresh(db.dataSource());
                TestDoor door = new TestDoor(log)) {
            for (int round = 0; round < 4; round++) {
                long begun = System.nanoTime();
                send(door, round, events, batch, connections);
                report("door, batch " + batch, events, begun);
            }
            try (Connection connection = db.dataSource().getConnection()) {
                copy(connection, log, events);
            }
        } finally {
            db.close();
        }
        System.exit(0);
    }

    private static void report(String what, int events, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %.0f events/s%n", what, events / seconds);
    }

    private static void send(TestDoor door, int round, int events, int batch, int connections) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Future<?>> all = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            int first = c * (events / connections);
            all.add(threads.submit(() -> {
                sendAll(door, round, first, events / connections, batch);
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
    }

    private static void sendAll(TestDoor door, int round, int first, int count, int batch) throws IOException {
        try (Socket socket = new Socket("localhost", door.port())) {
            socket.setTcpNoDelay(true);
            byte[] in = new byte[4096];
            StringBuilder body = new StringBuilder();
            for (int from = first; from < first + count; from += batch) {
                body.setLength(0);
                body.append("{\"batch\":[");
                for (int i = from; i < from + batch; i++) {
                    body.append(i == from ? "" : ",");
                    message(body, round, i);
                }
                body.append("],\"sentAt\":\"2026-11-22T10:00:00Z\"}");
                byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
                String head = "POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestDoor.basic(door.key)
                        + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
                byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
                byte[] whole = new byte[headBytes.length + bytes.length];
                System.arraycopy(headBytes, 0, whole, 0, headBytes.length);
                System.arraycopy(bytes, 0, whole, headBytes.length, bytes.length);
                socket.getOutputStream().write(whole);
                answer(socket.getInputStream(), in, batch);
            }
        }
    }

    private static void answer(InputStream from, byte[] in, int batch) throws IOException {
        int size = 0;
        String text = "";
        while (!text.endsWith("}")) {
            size += from.read(in, size, in.length - size);
            text = new String(in, 0, size, StandardCharsets.US_ASCII);
        }
        if (!text.contains("\"accepted\":" + batch + ",")) {
            throw new IOException(text);
        }
    }

    private static void message(StringBuilder to, int round, int i) {
        to.append("{\"type\":\"track\",\"event\":\"Product Viewed\",\"userId\":\"u")
                .append(i % 100_000)
                .append("\",\"messageId\":\"m-")
                .append(round)
                .append('-')
                .append(i)
                .append("\",\"timestamp\":\"2026-11-22T09:59:58.123Z\",\"properties\":");
        properties(to, i);
        to.append(",\"context\":{\"library\":{\"name\":\"load\",\"version\":\"1\"},\"ip\":\"10.1.2.3\"}}");
    }

    private static void properties(StringBuilder to, int i) {
        to.append("{\"product_id\":\"P")
                .append(i % 997)
                .append(
                        "\",\"name\":\"水润精华液\",\"category\":\"护肤\",\"price\":268.00,\"quantity\":1,\"page\":\"/product/P")
                .append(i % 997)
                .append("\"}");
    }

    private static void copy(Connection connection, TestLog log, int events) throws Exception {
        log.database
                .sql("create table raw_event (like event_log including indexes)")
                .update();
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        for (int from = 0; from < events; from += 1_000) {
            StringBuilder text = new StringBuilder();
            for (int i = from; i < from + 1_000; i++) {
                text.append(i)
                        .append("\t2026-11-22 10:00:00+00\t2026-11-22 09:59:58.123+00\tshop\tm-0-")
                        .append(i)
                        .append("\ttrack\tProduct Viewed\tu")
                        .append(i % 100_000)
                        .append("\t\\N\t{\"properties\":");
                properties(text, i);
                text.append(",\"context\":{\"library\":{\"name\":\"load\",\"version\":\"1\"},\"ip\":\"10.1.2.3\"}}\n");
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            var copy = connection
                    .unwrap(org.postgresql.PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy raw_event from stdin");
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            connection.commit();
        }
        report("raw COPY, 1,000 rows a commit", events, begun);
    }
}
