package io.huoshui.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A closed-loop generator of Segment batches over plain sockets: it shares the machine with the system under test, so it must cost
 * little. Every event is about 300 bytes, of one of {@code people} users, with a message id of its own.
 */
record Load(int port, int connections, int eventsPerRequest, int requestsPerConnection, int people, String run) {
    /** @param seconds wall time from first byte to last answer; every event in {@code events} was acknowledged */
    record Result(long events, double seconds) {
        double perSecond() {
            return events / seconds;
        }
    }

    Result measure() throws InterruptedException, IOException {
        List<List<Supplier<byte[]>>> requests = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            int connection = c;
            requests.add(IntStream.range(0, requestsPerConnection)
                    .mapToObj(request -> (Supplier<byte[]>) () -> request(connection, request))
                    .toList());
        }
        long begun = System.nanoTime();
        send(port, requests);
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e9;
        return new Result((long) connections * requestsPerConnection * eventsPerRequest, seconds);
    }

    /** Sends each list of requests on a connection of its own, one after the other; returns when all are answered with 200. */
    static void sendAll(int port, List<List<byte[]>> requests) throws IOException, InterruptedException {
        send(
                port,
                requests.stream()
                        .map(each -> each.stream()
                                .map(bytes -> (Supplier<byte[]>) () -> bytes)
                                .toList())
                        .toList());
    }

    private static void send(int port, List<List<Supplier<byte[]>>> requests) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (List<Supplier<byte[]>> each : requests) {
                all.add(threads.submit(() -> {
                    talk(port, each);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static void talk(int port, List<Supplier<byte[]>> requests) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[8192];
            for (Supplier<byte[]> request : requests) {
                out.write(request.get());
                out.flush();
                readOk(in, answer);
            }
        }
    }

    private byte[] request(int connection, int request) {
        StringBuilder body = new StringBuilder(eventsPerRequest * 320).append("{\"batch\":[");
        for (int i = 0; i < eventsPerRequest; i++) {
            if (i > 0) {
                body.append(',');
            }
            long number = ((long) connection * requestsPerConnection + request) * eventsPerRequest + i;
            event(body, run, number, (int) ((number * 2654435761L >>> 8) % people));
        }
        return http(body.append("]}").toString());
    }

    /** A whole request to the batch door. */
    static byte[] http(String body) {
        byte[] json = body.getBytes(StandardCharsets.UTF_8);
        String key = Base64.getEncoder().encodeToString((AppProcess.WRITE_KEY + ":").getBytes(StandardCharsets.UTF_8));
        byte[] head = ("POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length + json.length);
        whole.writeBytes(head);
        whole.writeBytes(json);
        return whole.toByteArray();
    }

    /** One event's JSON, the same text {@link RawCopy} stores. */
    static void event(StringBuilder to, String run, long number, int user) {
        to.append("{\"type\":\"track\",\"event\":\"Product Viewed\",\"userId\":\"u")
                .append(user)
                .append("\",\"messageId\":\"")
                .append(run)
                .append('-')
                .append(number)
                .append("\",\"timestamp\":\"2026-11-20T12:00:00.000Z\",\"properties\":{\"product_id\":\"TY-")
                .append(number % 97)
                .append("\",\"category\":\"serum\",\"price\":268.5,\"position\":")
                .append(number % 40)
                .append(
                        ",\"url\":\"https://example.com/p/serum-50ml?from=mini\"},\"context\":{\"locale\":\"zh-CN\",\"library\":{\"name\":\"bench\",\"version\":\"1\"}}}");
    }

    private static void readOk(InputStream in, byte[] buffer) throws IOException {
        int length = 0;
        while (true) {
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                throw new IOException("connection closed");
            }
            length += read;
            String text = new String(buffer, 0, length, StandardCharsets.US_ASCII);
            int head = text.indexOf("\r\n\r\n");
            if (head >= 0 && isWhole(text, head)) {
                if (!text.startsWith("HTTP/1.1 200")) {
                    throw new IOException(text);
                }
                return;
            }
        }
    }

    private static boolean isWhole(String text, int head) {
        int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length:");
        if (at < 0 || at > head) {
            return text.endsWith("\r\n0\r\n\r\n");
        }
        int length =
                Integer.parseInt(text.substring(at + 15, text.indexOf('\r', at)).strip());
        return text.length() >= head + 4 + length;
    }
}
