package io.huoshui.run.loop;

/** The loop by hand, in the caller's thread, for worlds that live on borrowed time. The same worker, the same passing of time. */
public final class LoopTurns {
    private final LoopWorker worker;
    private final TimePasser time;

    LoopTurns(LoopWorker worker, TimePasser time) {
        this.worker = worker;
        this.time = time;
    }

    /** Applies all that is in the log. @return how many events */
    public int advance() {
        int all = 0;
        int some = LoopWorker.BATCH;
        while (some == LoopWorker.BATCH) {
            some = worker.advance(Long.MAX_VALUE);
            all += some;
        }
        return all;
    }

    /** Lets time pass when a timer is due; true when one was. */
    public boolean pass() {
        return time.look();
    }
}
