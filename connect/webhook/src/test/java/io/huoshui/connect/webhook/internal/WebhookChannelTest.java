package io.huoshui.connect.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.connect.webhook.Answer;
import io.huoshui.connect.webhook.CheckDestination;
import io.huoshui.connect.webhook.Origin;
import io.huoshui.connect.webhook.PublicAddress;
import io.huoshui.connect.webhook.Signature;
import io.huoshui.journey.TouchKind;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The channel against a real server that answers well, badly and not at all. */
class WebhookChannelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Signature SIGNATURE = Signature.with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final IdempotencyKey KEY = new IdempotencyKey("0123456789abcdef0123456789abcdef");
    private static final Post.Limits SHORT =
            new Post.Limits(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(900));

    private final List<Post> posts = new ArrayList<>();
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = Receiver.on("127.0.0.1");
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        for (Post each : posts) {
            each.close();
        }
    }

    @Test
    void tellsWhoAndWhatSignedAndUnderTheKeyOfTheTouch() {
        assertThat(toReceiver().send(message(url() + "/hooks?shop=汀屿"), KEY)).isEqualTo(new Delivery.Sent("http-204"));
        String request = receiver.requests.get(0);
        assertThat(request).startsWith("POST /hooks?shop=%E6%B1%80%E5%B1%BF HTTP/1.1");
        assertThat(Receiver.header(request, "webhook-id")).isEqualTo(KEY.text());
        assertThat(Receiver.header(request, "webhook-timestamp")).isEqualTo("" + NOW.getEpochSecond());
        String body = Receiver.body(request);
        assertThat(Receiver.header(request, "webhook-signature"))
                .isEqualTo(SIGNATURE.of(KEY.text(), NOW, body.getBytes(StandardCharsets.UTF_8)));
        assertThat(Receiver.header(request, "content-type")).isEqualTo("application/json");
        JsonNode data = new JsonMapper().readTree(body).get("data");
        assertThat(data.at("/person/identity/id").asString()).isEqualTo("member:4711");
        assertThat(data.get("text").asString())
                .as("a value cannot break out of the text")
                .isEqualTo("\"},\"x\":{\"林溪\n");
        assertThat(data.get("kind").asString()).isEqualTo("service");
    }

    @Test
    void twoAttemptsDifferInNothingTheReceiverDeduplicatesBy() {
        WebhookChannel channel = toReceiver();
        channel.send(message(url()), KEY);
        channel.send(message(url()), KEY);
        assertThat(Receiver.body(receiver.requests.get(0))).isEqualTo(Receiver.body(receiver.requests.get(1)));
        assertThat(receiver.requests)
                .allMatch(each -> Receiver.header(each, "webhook-id").equals(KEY.text()));
    }

    @Test
    void aRedirectIsRefusedAndNotFollowed() throws IOException {
        try (Receiver inside = Receiver.on("127.0.0.1")) {
            receiver.behaves(
                    Receiver.answering("307 Temporary Redirect", "Location: http://127.0.0.1:" + inside.port() + "/"));
            assertThat(toReceiver().send(message(url()), KEY)).isEqualTo(new Delivery.Refused("http-307"));
            assertThat(inside.connections).hasValue(0);
        }
    }

    @Test
    void aBusyReceiverIsGivenTheTimeItAsksFor() {
        receiver.behaves(Receiver.answering("429 Too Many Requests", "Retry-After: 120"));
        assertThat(toReceiver().send(message(url()), KEY)).isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(120)));
    }

    @Test
    void whoTakesTheMessageAndHangsUpMayHaveIt() {
        receiver.behaves(Receiver.resetting());
        assertThat(toReceiver().send(message(url()), KEY)).isInstanceOf(Delivery.Unknown.class);
        assertThat(receiver.connections).as("attempts").hasValue(1);
    }

    @Test
    void whoTakesTheMessageAndSaysNothingMayHaveIt() {
        receiver.behaves(Receiver.silent());
        assertThat(toReceiver().send(message(url()), KEY)).isInstanceOf(Delivery.Unknown.class);
        assertThat(receiver.requests).hasSize(1);
    }

    @Test
    void anAnswerThatDripsForEverIsCutOff() {
        receiver.behaves(Receiver.endless("HTTP/1.1 200 OK\r\nX-Long: "));
        long began = System.nanoTime();
        assertThat(toReceiver().send(message(url()), KEY)).isInstanceOf(Delivery.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void ofAnEndlessBodyNothingIsRead() {
        receiver.behaves(Receiver.endless("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n"));
        long began = System.nanoTime();
        assertThat(toReceiver().send(message(url()), KEY)).isEqualTo(new Delivery.Sent("http-200"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(800));
    }

    @Test
    void whereNobodyListensItIsTriedAgain() throws IOException {
        int free;
        try (ServerSocket once = new ServerSocket(0)) {
            free = once.getLocalPort();
        }
        String nobody = "http://localhost:" + free;
        assertThat(channel(nobody, name -> List.of(InetAddress.getByName("127.0.0.1")))
                        .send(message(nobody), KEY))
                .isEqualTo(new Delivery.TryAgain(Answer.PAUSE));
    }

    @Test
    void aNameThatLeadsNowhereIsTriedAgain() {
        WebhookChannel channel = channel("https://crm.example", name -> {
            throw new UnknownHostException(name);
        });
        assertThat(channel.send(message("https://hooks.example/"), KEY)).isEqualTo(new Delivery.TryAgain(Answer.PAUSE));
    }

    /** The name means one address when it is checked, and another a moment later: only the first is ever connected to. */
    @Test
    void theAddressThatWasCheckedIsTheOneConnectedTo() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"));
                Receiver good = new Receiver(server);
                Receiver inside = new Receiver(new ServerSocket(good.port(), 50, InetAddress.getByName("127.0.0.1")))) {
            List<String> asked = new ArrayList<>();
            CheckDestination.Lookup rebinding = name -> {
                asked.add(name);
                return List.of(InetAddress.getByName(asked.size() == 1 ? "127.0.0.2" : "127.0.0.1"));
            };
            String url = "http://localhost:" + good.port();
            assertThat(channel(url, rebinding).send(message(url), KEY)).isEqualTo(new Delivery.Sent("http-204"));
            assertThat(asked).hasSize(1);
            assertThat(good.connections).hasValue(1);
            assertThat(inside.connections).hasValue(0);
        }
    }

    @Test
    void aNameWithOnePrivateAddressAmongPublicOnesIsRefused() {
        CheckDestination.Lookup mixed =
                name -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1"));
        assertThat(channel("https://crm.example", mixed).send(message("https://hooks.example/"), KEY))
                .isEqualTo(new Delivery.Refused("private-address"));
    }

    /** All of these mean this machine or its neighbours, or try to; none is connected to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://0x7f.0.0.1/",
                "https://0/",
                "https://0.0.0.0/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://[::1]/",
                "https://[::]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[2002:7f00:1::]/",
                "https://10.0.0.1/",
                "https://172.16.5.4/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/latest/meta-data",
                "https://169.254.0.23/",
                "https://100.64.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://user@1.1.1.1/",
                "https://1.1.1.1@127.0.0.1/",
                "https://1.1.1.1:x@127.0.0.1/",
                "https://1.1.1.1#@127.0.0.1/ x",
                "https://①②⑦.⓪.⓪.①/",
                "https://localhost%00.example.com/",
                "https://127.0.0.1\\@1.1.1.1/",
                "https:///127.0.0.1/",
                "https:127.0.0.1",
                "//127.0.0.1/",
                "127.0.0.1",
                "https://1.1.1.1:22/",
                "https://1.1.1.1:8443/",
                "http://1.1.1.1/",
                "http://1.1.1.1:443/",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "jar:https://1.1.1.1!/",
                "",
                "https://",
                "https:// 127.0.0.1/",
                "https://127.0.0.1:443:443/",
                "https://[::1",
                "https://[localhost]/",
                "https://a b/"
            })
    void noFormOfAnAddressLeadsInside(String url) {
        List<String> connected = new ArrayList<>();
        CheckDestination destinations = new CheckDestination(
                Set.of(),
                host -> host.matches("[0-9.]+|.*:.*|(?i)localhost\\.?")
                        ? List.of(InetAddress.getAllByName(host))
                        : refuse(host),
                PublicAddress::isPublic);
        CheckDestination.Checked checked = destinations.check(url);
        if (checked instanceof CheckDestination.Checked.Open open) {
            connected.add(open.address().getHostAddress());
        }
        assertThat(connected).isEmpty();
    }

    @Test
    void overTlsTheNameMustBeOnTheCertificate(@TempDir Path directory) throws Exception {
        SSLContext tls = certified("hooks.example", directory);
        CheckDestination.Lookup here = name -> List.of(InetAddress.getByName("127.0.0.1"));
        try (Receiver secure = new Receiver(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")))) {
            String right = "https://hooks.example:" + secure.port();
            String wrong = "https://other.example:" + secure.port();
            assertThat(channel(right, here, tls).send(message(right + "/"), KEY))
                    .isEqualTo(new Delivery.Sent("http-204"));
            assertThat(channel(wrong, here, tls).send(message(wrong + "/"), KEY))
                    .isEqualTo(new Delivery.TryAgain(Answer.PAUSE));
            assertThat(secure.requests).hasSize(1);
        }
    }

    private static List<InetAddress> refuse(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    private String url() {
        return "http://localhost:" + receiver.port();
    }

    private WebhookChannel toReceiver() {
        return channel(url(), name -> List.of(InetAddress.getByName("127.0.0.1")));
    }

    private WebhookChannel channel(String trusted, CheckDestination.Lookup lookup) {
        try {
            return channel(trusted, lookup, SSLContext.getDefault());
        } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private WebhookChannel channel(String trusted, CheckDestination.Lookup lookup, SSLContext tls) {
        Post post = new Post(tls, SHORT);
        posts.add(post);
        CheckDestination destinations =
                new CheckDestination(Set.of(Origin.of(trusted).orElseThrow()), lookup, PublicAddress::isPublic);
        return new WebhookChannel(destinations, SIGNATURE, post, () -> NOW);
    }

    private static OutgoingMessage message(String url) {
        return new OutgoingMessage(
                7,
                "user_id:member:4711",
                TouchKind.SERVICE,
                null,
                "\"},\"x\":{\"林溪\n",
                url,
                null,
                "journey:care",
                false);
    }

    /** A key and a certificate of its own for that name, which the context trusts. */
    private static SSLContext certified(String name, Path directory) throws Exception {
        Path file = directory.resolve("keys.p12");
        char[] password = "for-this-test".toCharArray();
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-validity",
                        "2",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(password))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, password);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", keys.getCertificate("test"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }
}
