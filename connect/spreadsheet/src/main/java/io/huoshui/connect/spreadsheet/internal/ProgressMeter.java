package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.connect.spreadsheet.internal.ImportBatch.Progress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far one job is: to whoever watches at once, to the table each second. Used by one thread. */
final class ProgressMeter {
    private static final long SAVE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Consumer<Progress> live;
    private final Consumer<Progress> saved;
    private final long started = System.nanoTime();
    private long lastSaved = started;

    ProgressMeter(Consumer<Progress> live, Consumer<Progress> saved) {
        this.live = live;
        this.saved = saved;
    }

    void reached(long rowsRead, @Nullable Long rowsTotal, Tally counts, List<ImportBatch.ProblemCount> problems) {
        Progress progress = new Progress(rowsRead, rowsTotal, speed(rowsRead), counts, problems, List.of());
        live.accept(progress);
        if (System.nanoTime() - lastSaved >= SAVE_NANOS) {
            saved.accept(progress);
            lastSaved = System.nanoTime();
        }
    }

    @Nullable
    Long speed(long rowsRead) {
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        return millis < 100 ? null : rowsRead * 1_000 / millis;
    }
}
