package io.huoshui.connect.spreadsheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the lines of each order, however far apart they stand. Up to {@code held} lines stay in memory; beyond, all go to
 * {@value #BUCKETS} temporary files by a hash of the order id, of which one at a time is read back. So memory is bounded by the largest
 * bucket: 5 million lines make buckets of about 80,000. Used by one thread; close it, the files hold personal data.
 */
final class OrderLines implements AutoCloseable {
    static final int HELD = 50_000;
    private static final int BUCKETS = 64;
    private static final int BUFFER_BYTES = 1 << 14;

    /** Gets all lines of one order, in file order. */
    interface Orders {
        void order(List<OrderLine> lines) throws IOException;
    }

    private final Path folder;
    private final int held;
    private final List<OrderLine> memory = new ArrayList<>();
    private DataOutputStream @Nullable [] out;
    private @Nullable Path own;

    OrderLines(Path folder, int held) {
        this.folder = folder;
        this.held = held;
    }

    void add(OrderLine line) throws IOException {
        if (out != null) {
            OrderLineBytes.write(line, out[bucket(line)]);
            return;
        }
        memory.add(line);
        if (memory.size() > held) {
            spill();
        }
    }

    private void spill() throws IOException {
        own = Files.createTempDirectory(folder, "lines");
        DataOutputStream[] opened = new DataOutputStream[BUCKETS];
        for (int i = 0; i < BUCKETS; i++) {
            opened[i] = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(own.resolve("b" + i)), BUFFER_BYTES));
        }
        out = opened;
        for (OrderLine each : memory) {
            OrderLineBytes.write(each, opened[bucket(each)]);
        }
        memory.clear();
    }

    private static int bucket(OrderLine line) {
        int hash = line.orderId().hashCode() * 0x9E3779B9;
        return hash >>> 26;
    }

    /** Hands out order after order; the same file gives the same sequence. */
    void forEachOrder(Orders orders) throws IOException {
        if (out == null) {
            group(memory, orders);
            return;
        }
        for (DataOutputStream each : out) {
            each.close();
        }
        for (int i = 0; i < BUCKETS; i++) {
            group(read(java.util.Objects.requireNonNull(own).resolve("b" + i)), orders);
        }
    }

    private static List<OrderLine> read(Path bucket) throws IOException {
        List<OrderLine> lines = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(bucket), BUFFER_BYTES))) {
            for (OrderLine line = OrderLineBytes.read(in); line != null; line = OrderLineBytes.read(in)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void group(Collection<OrderLine> lines, Orders orders) throws IOException {
        Map<String, List<OrderLine>> byOrder = new LinkedHashMap<>();
        for (OrderLine each : lines) {
            byOrder.computeIfAbsent(each.orderId(), id -> new ArrayList<>(4)).add(each);
        }
        for (List<OrderLine> each : byOrder.values()) {
            orders.order(each);
        }
    }

    @Override
    public void close() throws IOException {
        memory.clear();
        if (own == null || out == null) {
            return;
        }
        for (DataOutputStream each : out) {
            each.close();
        }
        for (int i = 0; i < BUCKETS; i++) {
            Files.deleteIfExists(own.resolve("b" + i));
        }
        Files.deleteIfExists(own);
    }
}
