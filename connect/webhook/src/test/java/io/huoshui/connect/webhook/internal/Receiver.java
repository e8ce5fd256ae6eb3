package io.huoshui.connect.webhook.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that takes one request per connection and answers as badly as it is told to. */
final class Receiver implements AutoCloseable {
    final List<String> requests = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner = answering("204 No Content");

    /** What is done with a connection. */
    interface Manner {
        void with(Receiver receiver, Socket connection) throws IOException, InterruptedException;
    }

    Receiver(ServerSocket server) {
        this.server = server;
        Thread thread = new Thread(this::accept, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    static Receiver on(String address) throws IOException {
        return new Receiver(new ServerSocket(0, 50, InetAddress.getByName(address)));
    }

    static Manner answering(String status, String... headers) {
        return (receiver, connection) -> {
            receiver.read(connection);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            write(connection, "HTTP/1.1 " + status + "\r\n" + more + "Content-Length: 0\r\n\r\n");
        };
    }

    /** Takes the request and hangs up without a word. */
    static Manner resetting() {
        return (receiver, connection) -> {
            receiver.read(connection);
            connection.setSoLinger(true, 0);
        };
    }

    /** Takes the request and says nothing. */
    static Manner silent() {
        return (receiver, connection) -> {
            receiver.read(connection);
            receiver.closed.await(30, TimeUnit.SECONDS);
        };
    }

    /** Answers a letter at a time, so that there is never a silence, and never ends. */
    static Manner endless(String head) {
        return (receiver, connection) -> {
            receiver.read(connection);
            write(connection, head);
            while (!receiver.closed.await(5, TimeUnit.MILLISECONDS)) {
                write(connection, "x");
            }
        };
    }

    Receiver behaves(Manner other) {
        manner = other;
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.incrementAndGet();
                Thread thread = new Thread(() -> serve(connection), "receiver-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            manner.with(this, connection);
        } catch (IOException | InterruptedException gone) {
            // the other side hung up, which is what some tests are about
        }
    }

    private void read(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = Integer.parseInt(header(text, "Content-Length"));
        requests.add(text + new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    static String header(String request, String name) {
        return request.lines()
                .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    private static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
