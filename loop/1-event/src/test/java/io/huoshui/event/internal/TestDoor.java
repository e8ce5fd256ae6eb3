package io.huoshui.event.internal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;

/** The event door on a real port in front of a test log, and a caller. */
final class TestDoor implements AutoCloseable {
    final WriteKeys writeKeys;
    final String key;
    private final Tomcat tomcat = new Tomcat();
    private final HttpClient http = HttpClient.newHttpClient();

    TestDoor(TestLog log) {
        writeKeys = new WriteKeys(new WriteKeyTable(log.database), "");
        key = writeKeys.create("test", "shop").key();
        EventMetrics metrics = new EventMetrics(new SimpleMeterRegistry());
        try {
            tomcat.setBaseDir(
                    Files.createTempDirectory(Path.of("target"), "door").toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
            StandardContext context = (StandardContext) tomcat.addContext("", null);
            Tomcat.addServlet(context, "door", new EventDoor(log.queue, log.time, writeKeys, metrics));
            context.addServletMappingDecoded("/v1/*", "door");
            tomcat.start();
        } catch (IOException | LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    HttpResponse<String> post(String call, String body) {
        return send(request(call).header("Authorization", basic(key)).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String call, byte[] body) {
        return send(request(call).header("Authorization", basic(key)).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpRequest.Builder request(String call) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/v1/" + call));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
