package io.huoshui.run.loop;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs all stages on events, in one transaction with the saved position. When a stage throws, halves the batch until the event that does
 * it stands alone, parks that one and goes on with the rest.
 */
final class ApplyBatch {
    private static final Logger LOG = LoggerFactory.getLogger(ApplyBatch.class);

    private final List<LoopStep> steps;
    private final LoopPositionTable positions;
    private final ParkedEventTable parked;
    private final TransactionTemplate transaction;

    ApplyBatch(
            List<LoopStep> steps,
            LoopPositionTable positions,
            ParkedEventTable parked,
            TransactionTemplate transaction) {
        this.steps = StageOrder.steps(steps);
        this.positions = positions;
        this.parked = parked;
        this.transaction = transaction;
    }

    /** A stage could not apply its part; names the stage. */
    private static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String stage;

        StepFailed(String stage, Throwable cause) {
            super(stage, cause);
            this.stage = stage;
        }
    }

    /** Someone else moved the position: what we read is not what comes next. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Applies events (already cut, see {@link Cuts}) that follow {@code after}.
     *
     * @return the position now
     */
    long apply(long after, List<Event> events) {
        long last = events.get(events.size() - 1).position();
        try {
            transaction.executeWithoutResult(status -> {
                expect(after, events.get(0).isSystem());
                run(new LoopBatch(after, events));
                positions.move(last, events.get(events.size() - 1).receivedAt());
            });
            return last;
        } catch (StepFailed failed) {
            if (Trouble.isPassing(failed)) {
                throw failed;
            }
            if (events.size() == 1) {
                return park(after, events.get(0), failed);
            }
            int half = events.size() / 2;
            long middle = apply(after, events.subList(0, half));
            return apply(middle, events.subList(half, events.size()));
        }
    }

    /** Tries a parked event once more, now; true when it went through and is no longer parked. */
    boolean retry(Event event) {
        try {
            transaction.executeWithoutResult(status -> {
                positions.lock(); // not beside the worker
                run(new LoopBatch(List.of(event)));
                parked.remove(event.position());
            });
            return true;
        } catch (StepFailed failed) {
            if (Trouble.isPassing(failed)) {
                throw failed;
            }
            transaction.executeWithoutResult(
                    status -> parked.park(event.position(), Trouble.describe(failed.stage, failed)));
            return false;
        }
    }

    private void run(LoopBatch batch) {
        for (LoopStep step : steps) {
            try {
                step.advance(batch);
            } catch (RuntimeException | StackOverflowError broken) {
                throw new StepFailed(step.stage(), broken);
            }
        }
    }

    private long park(long after, Event event, StepFailed failed) {
        String reason = Trouble.describe(failed.stage, failed);
        LOG.error("event {} is parked: {}", event.position(), reason);
        transaction.executeWithoutResult(status -> {
            expect(after, true);
            parked.park(event.position(), reason);
            positions.move(event.position(), event.receivedAt());
        });
        return event.position();
    }

    /**
     * @param lasting the commit waits for the disk. What customers did need not: the log has it, and should the database lose the last
     *     of such commits, it loses them from the end, position and all; whoever acts on one of them commits behind it. The history
     *     store keeps what it read, so a decision that asks it may not be lost behind its back.
     */
    private void expect(long position, boolean lasting) {
        long found = lasting
                ? positions.lock().position()
                : positions.lockForFastCommit().position();
        if (found != position) {
            throw new Overtaken();
        }
    }
}
