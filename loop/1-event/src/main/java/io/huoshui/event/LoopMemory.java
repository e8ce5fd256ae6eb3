package io.huoshui.event;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * What a stage's tables hold of those lately seen, so that the loop need not read again what it has just written. It is true of one place
 * in the log, and believed only by a batch that goes on from that very place: one that came to nothing, a log told again or another worker
 * begin elsewhere. Whoever writes the tables in the loop tells it here too. Values may not change. Used by one thread.
 */
public final class LoopMemory<K, V> {
    private record Kept<V>(V value, int weight) {}

    private final LinkedHashMap<K, Kept<V>> kept = new LinkedHashMap<>(1_024, 0.75f, true);
    private final long maxWeight;
    private final ToIntFunction<V> weigh;
    private final Consumer<V> leaving;
    private long weight;
    private long position = LoopBatch.ANYWHERE;

    /**
     * @param maxWeight how much is kept, by {@code weigh} and one for each: those not seen for longest are let go at any time
     * @param leaving told of each value that is here no longer, because another is in its place or it was let go
     */
    public LoopMemory(long maxWeight, ToIntFunction<V> weigh, Consumer<V> leaving) {
        this.maxWeight = maxWeight;
        this.weigh = weigh;
        this.leaving = leaving;
    }

    public LoopMemory(long maxWeight, ToIntFunction<V> weigh) {
        this(maxWeight, weigh, value -> {});
    }

    /** A batch begins. Until it ends nothing is true of any place: a batch that breaks off leaves nothing to believe. */
    public void begin(LoopBatch batch) {
        if (position == LoopBatch.ANYWHERE || position != batch.after()) {
            forget();
        }
        position = LoopBatch.ANYWHERE;
    }

    /** The batch is through, and all it wrote was told. */
    public void end(LoopBatch batch) {
        position = batch.upTo();
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::value);
    }

    public void put(K key, V value) {
        Kept<V> now = new Kept<>(value, 1 + weigh.applyAsInt(value));
        Kept<V> before = kept.put(key, now);
        if (before != null) {
            let(before);
        }
        weight += now.weight();
        if (weight > maxWeight) {
            makeRoom();
        }
    }

    public void putAll(Map<K, V> values) {
        values.forEach(this::put);
    }

    public void remove(K key) {
        Kept<V> before = kept.remove(key);
        if (before != null) {
            let(before);
        }
    }

    public void forget() {
        kept.values().forEach(each -> leaving.accept(each.value()));
        kept.clear();
        weight = 0;
    }

    private void makeRoom() {
        Iterator<Kept<V>> eldest = kept.values().iterator();
        while (weight > maxWeight && eldest.hasNext()) {
            Kept<V> each = eldest.next();
            eldest.remove();
            let(each);
        }
    }

    private void let(Kept<V> gone) {
        weight -= gone.weight();
        leaving.accept(gone.value());
    }
}
