package io.huoshui.run.rehearsal;

import io.huoshui.base.Refused;
import io.huoshui.event.Events;
import io.huoshui.run.rehearsal.RehearsalTable.State;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.web.Audit;
import io.huoshui.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/** Rehearsals, one at a time, on a thread of their own. What a stopped process left is cleared away at the next start. */
final class RunRehearsals implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunRehearsals.class);
    private static final long PATIENCE_MILLIS = 20_000;

    private final Events log;
    private final Rehearse rehearse;
    private final ScratchSchema schema;
    private final RehearsalTable table;
    private final RehearsalLines lines;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Live live;
    private volatile boolean running;

    RunRehearsals(
            Events log,
            Rehearse rehearse,
            ScratchSchema schema,
            RehearsalTable table,
            RehearsalLines lines,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.log = log;
        this.rehearse = rehearse;
        this.schema = schema;
        this.table = table;
        this.lines = lines;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How far one is. Most of what is recorded may lie before the first day rehearsed.
     *
     * @param heard events of {@code all}
     * @param now in the rehearsed time; null before anything is heard
     * @param day how many days of {@code days} were lived through; 0 while it is before them
     */
    record Progress(int heard, long all, @Nullable Instant now, int day, int days) {}

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Live implements LiveThrough.Watching {
        private final long id;
        private final long all;
        private final Play play;
        private volatile Progress progress;
        private volatile boolean cancelled;
        private volatile @Nullable Thread thread;

        Live(long id, long all, Play play) {
            this.id = id;
            this.all = all;
            this.play = play;
            this.progress = new Progress(0, all, null, 0, play.days());
        }

        @Override
        public void reached(Instant now, int heard) {
            if (cancelled) {
                throw new Cancelled();
            }
            progress = new Progress(heard, all, now, play.dayOf(now), play.days());
        }
    }

    /** How far a running one is; empty when it is not running here. */
    Optional<Progress> progress(long id) {
        Live now = live;
        return now != null && now.id == id ? Optional.of(now.progress) : Optional.empty();
    }

    synchronized long begin(Subject subject, int days, @Nullable List<FrequencyCap> caps) {
        if (live != null || !running) {
            throw new Refused(RehearsalReason.REHEARSAL_RUNNING);
        }
        Play play = Play.of(subject, days, caps, clock.instant(), log.head());
        long size = rehearse.size(play.upTo());
        if (size == 0) {
            throw new Refused(RehearsalReason.REHEARSAL_NOTHING_RECORDED);
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("version", subject.version());
        detail.put("draft", subject.draft());
        detail.put("days", days);
        detail.put("caps", caps == null ? "in force" : "other");
        long id = Objects.requireNonNull(transaction.execute(status -> {
            audit.record(
                    "rehearsal.start", Optional.ofNullable(subject.programme()).orElse("touch-settings"), detail);
            return table.begin(play, clock.instant(), SignedIn.nameOrSystem());
        }));
        Live started = new Live(id, size, play);
        live = started;
        Thread thread = new Thread(() -> run(started, play), "rehearsal");
        thread.setDaemon(true);
        started.thread = thread;
        thread.start();
        return id;
    }

    void cancel(long id) {
        Live now = live;
        if (now != null && now.id == id) {
            audit.record("rehearsal.cancel", "rehearsal:" + id, Map.of());
            now.cancelled = true;
        }
    }

    /** Outermost: whatever happens becomes a state somebody can see; by then the next may begin. */
    private void run(Live now, Play play) {
        Runnable end = () -> {};
        try {
            end = played(now, play);
        } finally {
            live = null;
        }
        end.run();
    }

    private Runnable played(Live now, Play play) {
        try {
            Rehearse.Found found = rehearse.run(play, now);
            return () -> transaction.executeWithoutResult(status -> {
                lines.add(now.id, found.touches(), found.walks());
                table.end(now.id, State.DONE, clock.instant(), null, found.report());
            });
        } catch (Cancelled asked) {
            return () -> table.end(now.id, State.CANCELLED, clock.instant(), null, null);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("rehearsal {} broke off", now.id, broken);
            RehearsalReason why = broken instanceof Refused refused && refused.reason() instanceof RehearsalReason own
                    ? own
                    : RehearsalReason.REHEARSAL_BROKE_OFF;
            return () -> table.end(now.id, State.FAILED, clock.instant(), why, null);
        }
    }

    @Override
    public synchronized void start() {
        schema.drop();
        table.breakOff(clock.instant());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        Live now = live;
        Thread thread = now == null ? null : now.thread;
        if (now != null && thread != null) {
            now.cancelled = true;
            try {
                thread.join(PATIENCE_MILLIS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
