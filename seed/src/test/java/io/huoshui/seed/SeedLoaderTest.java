package io.huoshui.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a door of our own that keeps what it is told and can be told to refuse. */
class SeedLoaderTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private String authorization = "";
    private HttpServer door;

    @BeforeEach
    void open() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/v1/batch", this::answer);
        door.start();
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @Test
    void sendsEverythingInOrderInBatchesTheDoorAccepts() throws IOException {
        List<Message> messages = someMessages();
        List<Integer> progress = new ArrayList<>();

        loader().load(messages, progress::add);

        assertThat(taken)
                .containsExactlyElementsOf(
                        messages.stream().map(Message::messageId).toList());
        assertThat(sizes).allMatch(bytes -> bytes <= 400 * 1024 + 100);
        assertThat(progress).isSorted().endsWith(messages.size());
        assertThat(authorization).isEqualTo("Basic ZGVtby1rZXk6");
    }

    @Test
    void triesAgainWhenTheDoorIsBusy() throws IOException {
        answers.addAll(List.of(429, 503, 200));
        List<Message> messages = someMessages().subList(0, 10);
        loader().load(messages, done -> {});
        assertThat(taken).hasSize(10);
    }

    @Test
    void givesUpAtOnceWhenTheKeyIsWrong() {
        answers.add(401);
        assertThatThrownBy(() -> loader().load(someMessages().subList(0, 10), done -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("401");
    }

    private SeedLoader loader() {
        return new SeedLoader(URI.create("http://127.0.0.1:" + door.getAddress().getPort()), "demo-key");
    }

    private static List<Message> someMessages() {
        return Story.tell(Story.SEED, LocalDate.of(2026, 11, 23)).messages().subList(0, 4_321);
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] body = new GZIPInputStream(exchange.getRequestBody()).readAllBytes();
        Integer planned = answers.poll();
        int status = planned == null ? 200 : planned;
        if (status == 200) {
            sizes.add(body.length);
            for (JsonNode each : json.readTree(body).get("batch")) {
                taken.add(each.get("messageId").asString());
            }
        } else {
            exchange.getResponseHeaders().add("Retry-After", "0");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
