package io.huoshui.connect.webhook.internal;

import io.huoshui.connect.webhook.CheckDestination;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Resolves names, and gives up after a while: the JDK would wait as long as the name servers let it. */
final class TimedLookup implements CheckDestination.Lookup, AutoCloseable {
    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "webhook-lookup");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration patience;

    TimedLookup(Duration patience) {
        this.patience = patience;
    }

    @Override
    public List<InetAddress> of(String host) throws UnknownHostException {
        try {
            return threads.submit(() -> List.of(InetAddress.getAllByName(host)))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException nowhere) {
            throw new UnknownHostException(host);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
