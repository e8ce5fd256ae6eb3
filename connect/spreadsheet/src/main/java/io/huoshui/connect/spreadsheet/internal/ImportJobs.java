package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Refused;
import io.huoshui.connect.spreadsheet.ImportReason;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Failure;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Progress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs checks and imports one after the other, goes on with those a stopped process left, and removes old files. */
final class ImportJobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration FILES_KEPT = Duration.ofDays(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final ImportBatchTable batches;
    private final RunImport run;
    private final ImportFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, Progress> live = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService worker;

    ImportJobs(
            ImportBatchTable batches, RunImport run, ImportFiles files, TransactionTemplate transaction, Clock clock) {
        this.batches = batches;
        this.run = run;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How far a running import is; empty when it is not running here. */
    Optional<Progress> live(long id) {
        return Optional.ofNullable(live.get(id));
    }

    /** @param id of a batch whose state is checking or importing */
    synchronized void submit(long id) {
        if (worker != null) {
            worker.execute(() -> runOne(id));
        }
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
        });
        worker = one;
        batches.running().forEach(each -> submit(each.id()));
        one.scheduleWithFixedDelay(this::removeOldFiles, 0, 1, TimeUnit.DAYS);
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = worker;
        worker = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdownNow();
        try {
            stopping.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    /** After the log writer has started, and stopped before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }

    /** The outermost loop of a job: whatever happens becomes a state someone can see. */
    private void runOne(long id) {
        Optional<ImportBatch> found =
                batches.find(id).filter(each -> each.state().isRunning());
        if (found.isEmpty()) {
            return;
        }
        ImportBatch batch = found.get();
        try {
            boolean checking = batch.state() == ImportState.CHECKING;
            live.put(id, checking ? Progress.NONE : batch.progress());
            Progress end =
                    checking ? run.check(batch, now -> live.put(id, now)) : run.commit(batch, now -> live.put(id, now));
            transaction.executeWithoutResult(status -> {
                batches.save(id, end);
                batches.leave(id, checking ? ImportState.CHECKED : ImportState.DONE, clock.instant(), null);
            });
        } catch (Refused refused) {
            fail(id, Failure.of(refused.reason(), detail(refused)));
        } catch (IOException | RuntimeException broken) {
            LOG.error("import {} broke off", id, broken);
            fail(id, Failure.of(ImportReason.IMPORT_BROKE, ""));
        } finally {
            live.remove(id);
        }
    }

    private static String detail(Refused refused) {
        String message = String.valueOf(refused.getMessage());
        String reason = refused.reason().en();
        return message.startsWith(reason) ? message.substring(reason.length()).strip() : "";
    }

    /** A process that is going down leaves the import as it stands; the next one goes on with it. */
    private void fail(long id, Failure failure) {
        if (Thread.currentThread().isInterrupted() || worker == null) {
            return;
        }
        Progress reached = live.get(id);
        transaction.executeWithoutResult(status -> {
            if (reached != null) {
                batches.save(id, reached);
            }
            batches.leave(id, ImportState.FAILED, clock.instant(), failure);
        });
    }

    private void removeOldFiles() {
        try {
            for (ImportBatch each : batches.storedBefore(clock.instant().minus(FILES_KEPT))) {
                files.remove(each.stored());
                batches.forgetFile(each.id());
            }
        } catch (RuntimeException tomorrowAgain) {
            LOG.warn("old import files could not be removed: {}", tomorrowAgain.getMessage());
        }
    }
}
