package io.huoshui.run.loop;

import com.fasterxml.jackson.annotation.JsonValue;
import io.huoshui.base.DerivedState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Throws all derived state away, runs the log again and compares. The doors stay open and accept events; what the console shows is being
 * rebuilt meanwhile.
 */
final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final LoopWorker worker;
    private final List<DerivedState> states;
    private final LoopPositionTable positions;
    private final ParkedEventTable parked;
    private final TransactionTemplate transaction;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Progress progress = new Progress(State.NEVER, 0, 0, null, null);

    enum State {
        NEVER,
        RUNNING,
        EQUAL,
        DIFFERENT,
        FAILED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param position how far the rebuilding has come
     * @param head where it ends: where the loop stood when it began
     */
    record Progress(
            State state,
            long position,
            long head,
            @Nullable String digestBefore,
            @Nullable String digestAfter) {}

    /** Digests of all stages at one position of the log. */
    record Digests(long position, Map<String, String> stages) {
        String whole() {
            return Digest.of(stages);
        }
    }

    Replay(
            LoopWorker worker,
            List<DerivedState> states,
            LoopPositionTable positions,
            ParkedEventTable parked,
            TransactionTemplate transaction) {
        this.worker = worker;
        this.states = StageOrder.states(states);
        this.positions = positions;
        this.parked = parked;
        this.transaction = transaction;
    }

    Progress progress() {
        Progress now = progress;
        return now.state() == State.RUNNING
                ? new Progress(now.state(), worker.position(), now.head(), now.digestBefore(), null)
                : now;
    }

    boolean isRunning() {
        return running.get();
    }

    /** All digests at the position where the loop stands now. */
    Digests digests() {
        return worker.whileStanding(() -> Objects.requireNonNull(transaction.execute(status -> {
            Map<String, String> found = new LinkedHashMap<>();
            states.forEach(each -> found.put(each.name(), each.digest()));
            return new Digests(positions.read().position(), found);
        })));
    }

    /** Starts one on a thread of its own; false when one is running already. */
    boolean begin() {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        Thread thread = new Thread(this::run, "replay");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void run() {
        progress = new Progress(State.RUNNING, 0, worker.position(), null, null);
        try {
            progress = worker.whileStanding(this::rebuild);
            LOG.info("replay to {}: {}", progress.head(), progress.state());
        } catch (RuntimeException broken) {
            LOG.error("replay failed", broken);
            progress = new Progress(State.FAILED, worker.position(), progress.head(), progress.digestBefore(), null);
        } finally {
            running.set(false);
        }
    }

    private Progress rebuild() {
        Digests before = digests();
        progress = new Progress(State.RUNNING, 0, before.position(), before.whole(), null);
        transaction.executeWithoutResult(status -> clear());
        while (worker.advance(before.position()) > 0) {
            // until everything the old state had seen is applied again
        }
        Digests after = digests();
        State state = before.whole().equals(after.whole()) ? State.EQUAL : State.DIFFERENT;
        return new Progress(state, after.position(), before.position(), before.whole(), after.whole());
    }

    private void clear() {
        List<DerivedState> backward = new ArrayList<>(states);
        Collections.reverse(backward);
        backward.forEach(DerivedState::clear);
        parked.clear();
        positions.reset();
    }
}
