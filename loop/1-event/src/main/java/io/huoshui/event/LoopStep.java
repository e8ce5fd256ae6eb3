package io.huoshui.event;

/**
 * One stage's part in moving committed events through the loop. The worker calls all steps in stage order for one batch inside one
 * transaction that also stores the log position; a step therefore only reads and writes the database and never calls outside.
 */
public interface LoopStep {
    /** Stage name, e.g. {@code profile}. */
    String stage();

    /**
     * Advances this stage by one batch. The batch holds either customer facts only, or exactly one {@linkplain Event#isSystem()
     * system fact}. "Now" is each event's {@code receivedAt}; the result may not depend on where batches are cut.
     */
    void advance(LoopBatch batch);
}
