package io.huoshui.postgres;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again when it dies under us (the kernel's out-of-memory killer, a person's kill): nobody should have to. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long LOOK_EVERY_MS = 250;
    private static final long RETRY_EVERY_MS = 5_000;

    private final Launch launch;
    private final int port;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::look, "postgres-watch");

    private Watch(Launch launch, int port) {
        this.launch = launch;
        this.port = port;
    }

    static Watch over(Launch launch, int port) {
        Watch watch = new Watch(launch, port);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void look() {
        try {
            long pause = LOOK_EVERY_MS;
            while (!ended.await(pause, TimeUnit.MILLISECONDS)) {
                pause = launch.cluster().runningPid() != 0 || startAgain() ? LOOK_EVERY_MS : RETRY_EVERY_MS;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startAgain() throws InterruptedException {
        LOG.warn("PostgreSQL is gone, starting it again");
        try {
            launch.run(port);
            LOG.info("PostgreSQL is back");
            return true;
        } catch (PostgresFailed | IOException e) {
            LOG.error("PostgreSQL does not come back, trying again in {} ms", RETRY_EVERY_MS, e);
            return false;
        }
    }

    /** Returns when no start is under way any more, so that a stop after it is the last word. */
    @Override
    public void close() {
        ended.countDown();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
