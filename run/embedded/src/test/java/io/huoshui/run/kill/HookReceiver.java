package io.huoshui.run.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Where the victim's webhooks go. */
final class HookReceiver implements AutoCloseable {
    private final Letterbox letterbox;
    private final HttpServer server;

    HookReceiver(Letterbox letterbox) throws IOException {
        this.letterbox = letterbox;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "hook-receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange message) throws IOException {
        try (message) {
            if (!letterbox.listens()) {
                return;
            }
            String key = message.getRequestHeaders().getFirst("webhook-id");
            String body = new String(message.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (letterbox.hears(new Letterbox.Heard(key, body.contains("\"may_repeat\":true")))) {
                message.sendResponseHeaders(204, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
