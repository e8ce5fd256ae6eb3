package io.huoshui.event.internal;

import org.springframework.context.SmartLifecycle;

/** Starts the log writer when the tables exist, before the web server takes requests; stops it after the web server. */
final class LogWriterLifecycle implements SmartLifecycle {
    private final LogWriter writer;
    private volatile boolean running;

    LogWriterLifecycle(LogWriter writer) {
        this.writer = writer;
    }

    @Override
    public void start() {
        writer.start();
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
