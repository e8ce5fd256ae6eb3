package io.huoshui.event.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A bad network between a client and the event door: the first requests, up to a number, meet one fault after the other, every second
 * one goes through. One request per connection.
 */
final class FaultyProxy implements AutoCloseable {
    enum Fate {
        PASS,
        TOO_MANY,
        UNAVAILABLE,
        REQUEST_CUT,
        /** The worst: the events are stored, and the sender never hears of it. */
        ANSWER_LOST
    }

    private static final List<Fate> FAULTS =
            List.of(Fate.TOO_MANY, Fate.ANSWER_LOST, Fate.UNAVAILABLE, Fate.REQUEST_CUT);

    private final int target;
    private final int faulty;
    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private int requests;

    FaultyProxy(int target, int faulty) throws IOException {
        this.target = target;
        this.faulty = faulty;
        threads.execute(this::accept);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    synchronized int met(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            byte[] head = head(in);
            if (head.length == 0) {
                return;
            }
            Fate fate = next();
            byte[] body = body(head, in);
            switch (fate) {
                case TOO_MANY -> answer(client, "429 Too Many Requests");
                case UNAVAILABLE -> answer(client, "503 Service Unavailable");
                case REQUEST_CUT -> forward(head, body, body.length / 2);
                case ANSWER_LOST -> forward(head, body, body.length);
                case PASS -> client.getOutputStream().write(forward(head, body, body.length));
            }
        } catch (IOException cut) {
            // what a bad network does
        }
    }

    private synchronized Fate next() {
        int n = requests++;
        Fate fate = n < faulty * 2 && n % 2 == 0 ? FAULTS.get(n / 2 % FAULTS.size()) : Fate.PASS;
        fates.merge(fate, 1, Integer::sum);
        return fate;
    }

    /** Sends the first {@code length} bytes of the body on; @return the answer, none when the body is cut. */
    private byte[] forward(byte[] head, byte[] body, int length) throws IOException {
        try (Socket door = new Socket(InetAddress.getLoopbackAddress(), target)) {
            String once = new String(head, StandardCharsets.ISO_8859_1)
                    .replaceFirst("(?i)\r\nconnection: [^\r]*", "")
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n");
            door.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
            door.getOutputStream().write(body, 0, length);
            return length == body.length ? door.getInputStream().readAllBytes() : new byte[0];
        }
    }

    private static void answer(Socket client, String status) throws IOException {
        String text = "HTTP/1.1 " + status + "\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int each = in.read();
            if (each < 0) {
                return new byte[0];
            }
            head.write(each);
            ends = each == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
        }
        return head.toByteArray();
    }

    /** The body as it is on the wire. */
    private static byte[] body(byte[] head, InputStream in) throws IOException {
        for (String line : new String(head, StandardCharsets.ISO_8859_1).split("\r\n")) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                return in.readNBytes(Integer.parseInt(line.substring(15).strip()));
            }
        }
        return chunks(in);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length;
        do {
            StringBuilder size = new StringBuilder();
            for (int each = in.read(); each != '\n'; each = in.read()) {
                if (each < 0) {
                    throw new EOFException();
                }
                body.write(each);
                size.append((char) each);
            }
            body.write('\n');
            length = Integer.parseInt(size.toString().strip(), 16);
            body.write(in.readNBytes(length + 2));
        } while (length > 0);
        return body.toByteArray();
    }
}
