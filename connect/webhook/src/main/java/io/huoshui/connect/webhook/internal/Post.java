package io.huoshui.connect.webhook.internal;

import io.huoshui.connect.webhook.Answer;
import io.huoshui.connect.webhook.CheckDestination.Checked;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.util.Timeout;

/**
 * One POST to an address that was checked: no redirect, no proxy, no second attempt, a connection of its own, an end after a while whatever
 * the other side does. Of the answer only its head is read. Thread-safe.
 */
final class Post implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    /** For resolving nothing: every address comes from the check. */
    private static final DnsResolver NO_NAMES = new DnsResolver() {
        @Override
        public java.net.InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    };

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;
    private final Limits limits;

    /**
     * @param connect until there is a connection
     * @param silence while nothing at all comes
     * @param whole everything together
     */
    record Limits(Duration connect, Duration silence, Duration whole) {
        static final Limits STANDARD =
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    Post(SSLContext trust, Limits limits) {
        this.limits = limits;
        deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "webhook-deadline");
            thread.setDaemon(true);
            return thread;
        });
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDnsResolver(NO_NAMES)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(8_192)
                                        .setMaxHeaderCount(100)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(limits.connect()))
                                .setSocketTimeout(timeout(limits.silence()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(limits.silence()))
                        .setConnectionRequestTimeout(timeout(limits.connect()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Huoshui-Webhook")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Answer send(URI url, Checked.Open to, Map<String, String> headers, byte[] body) {
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        Noticed entity = new Noticed(body);
        post.setEntity(entity);
        HttpHost target = new HttpHost(
                to.origin().scheme(),
                to.address(),
                to.origin().host(),
                to.origin().port());
        ScheduledFuture<?> deadline =
                deadlines.schedule(post::cancel, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse head = client.executeOpen(target, post, null);
            String later = Optional.ofNullable(head.getFirstHeader("Retry-After"))
                    .map(Header::getValue)
                    .orElse(null);
            return new Answer.Status(head.getCode(), later);
        } catch (IOException | RuntimeException broken) {
            return new Answer.Broken(entity.begun, broken.getClass().getSimpleName());
        } finally {
            deadline.cancel(false);
            post.cancel(); // the connection is cut, however much of an answer is still to come
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /** Notices that it is being written. */
    private static final class Noticed extends HttpEntityWrapper {
        private volatile boolean begun;

        Noticed(byte[] body) {
            super(new ByteArrayEntity(body, ContentType.create("application/json")));
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            begun = true;
            super.writeTo(out);
        }
    }
}
