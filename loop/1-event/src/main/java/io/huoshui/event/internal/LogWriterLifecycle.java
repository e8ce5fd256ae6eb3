package io.huoshui.event.internal;

import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Starts the log writer when the tables exist, before the web server takes requests; stops it after the web server. */
final class LogWriterLifecycle implements SmartLifecycle {
    private static final long PATIENCE_SECONDS = 10;

    private final LogWriter writer;
    private final LogQueue queue;
    private volatile boolean running;

    LogWriterLifecycle(LogWriter writer, LogQueue queue) {
        this.queue = queue;
        this.writer = writer;
    }

    @Override
    public void start() {
        writer.start();
        queue.awaitOpen(
                PATIENCE_SECONDS, TimeUnit.SECONDS); // another process may hold the lease: then the doors answer 503
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        writer.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
