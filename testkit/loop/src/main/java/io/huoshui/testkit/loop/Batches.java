package io.huoshui.testkit.loop;

import io.huoshui.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** How the worker cuts a log. */
public final class Batches {
    private Batches() {}

    /** In order, in batches of the sizes drawn; system facts stand alone. */
    public static void cut(Iterable<Event> events, IntSupplier size, Consumer<List<Event>> take) {
        List<Event> batch = new ArrayList<>();
        int wanted = size.getAsInt();
        for (Event each : events) {
            boolean full = batch.size() >= wanted;
            boolean alone = each.isSystem() || (!batch.isEmpty() && batch.get(0).isSystem());
            if (!batch.isEmpty() && (full || alone)) {
                take.accept(batch);
                batch = new ArrayList<>();
                wanted = size.getAsInt();
            }
            batch.add(each);
        }
        if (!batch.isEmpty()) {
            take.accept(batch);
        }
    }
}
