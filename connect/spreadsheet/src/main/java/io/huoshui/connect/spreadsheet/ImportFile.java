package io.huoshui.connect.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Reads a whole file: rows into lines, lines into orders, all in bounded memory. The same code serves the check, the import and
 * {@code analyze}, so their numbers agree. Used by one thread, once.
 */
public final class ImportFile {
    /** Gets what the file holds, as it is found. */
    public interface Taker {
        void found(Found found) throws IOException;

        void problem(Problem problem) throws IOException;

        /** @param rows rows read so far */
        default void progress(long rows) {}
    }

    private static final int PROGRESS_ROWS = 1_000;

    private final Mapping mapping;
    private final RowReader reader;
    private final Taker taker;
    private final int heldLines;
    private final LongSet customers = new LongSet();
    private long read;
    private long good;
    private long anonymous;
    private long cancelled;
    private long duplicate;
    private long bad;
    private long orders;
    private long refunds;
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal refunded = BigDecimal.ZERO;

    private ImportFile(Mapping mapping, RowLimits limits, Instant now, Taker taker, int heldLines) {
        this.mapping = mapping;
        this.reader = RowReader.of(mapping, limits, now);
        this.taker = taker;
        this.heldLines = heldLines;
    }

    /**
     * @param rows just opened; its header is the mapping's
     * @param now times after it are refused
     * @param folder for temporary files when the file has very many order lines
     */
    public static ImportCounts read(Rows rows, Mapping mapping, RowLimits limits, Instant now, Path folder, Taker taker)
            throws IOException {
        return new ImportFile(mapping, limits, now, taker, OrderLines.HELD).run(rows, folder);
    }

    static ImportCounts read(Rows rows, Mapping mapping, Instant now, Path folder, Taker taker, int heldLines)
            throws IOException {
        return new ImportFile(mapping, RowLimits.STANDARD, now, taker, heldLines).run(rows, folder);
    }

    private ImportCounts run(Rows rows, Path folder) throws IOException {
        try (OrderLines lines = new OrderLines(folder, heldLines)) {
            while (rows.hasNext()) {
                take(rows.next(), lines);
                if (++read % PROGRESS_ROWS == 0) {
                    taker.progress(read);
                }
            }
            taker.progress(read);
            lines.forEachOrder(this::fold);
        }
        return new ImportCounts(
                good,
                anonymous,
                cancelled,
                duplicate,
                bad,
                orders,
                customers.size(),
                refunds,
                Numbers.money(revenue),
                Numbers.money(refunded));
    }

    private void take(Row row, OrderLines lines) throws IOException {
        RowReader.Outcome outcome = reader.read(row);
        if (outcome instanceof RowReader.Outcome.Piece piece) {
            lines.add(piece.line());
        } else if (outcome instanceof RowReader.Outcome.Whole whole) {
            good++;
            found(whole.found());
        } else if (outcome instanceof RowReader.Outcome.Refusal refusal) {
            problem(refusal.problem());
        }
    }

    private void fold(List<OrderLine> lines) throws IOException {
        OrderFold fold = OrderFold.of(mapping.kind(), lines);
        good += fold.good();
        cancelled += fold.cancelled();
        duplicate += fold.duplicate();
        for (Found each : fold.founds()) {
            found(each);
        }
        for (Problem each : fold.problems()) {
            problem(each);
        }
    }

    private void found(Found found) throws IOException {
        if (!(found instanceof Found.Refund)) {
            customers.add(found.customer().key());
        }
        if (found instanceof Found.Order order) {
            orders++;
            revenue = revenue.add(order.total());
        } else if (found instanceof Found.Refund refund) {
            refunds++;
            refunded = refunded.add(refund.amount());
        }
        taker.found(found);
    }

    private void problem(Problem problem) throws IOException {
        switch (problem.reason()) {
            case ROW_WITHOUT_CUSTOMER -> anonymous++;
            case ORDER_NOT_PAID, REFUND_NOT_POSITIVE -> cancelled++;
            default -> bad++;
        }
        taker.problem(problem);
    }
}
