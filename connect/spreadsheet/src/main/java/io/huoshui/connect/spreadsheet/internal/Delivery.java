package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.connect.spreadsheet.Found;
import io.huoshui.connect.spreadsheet.ImportMessages;
import io.huoshui.connect.spreadsheet.ImportReason;
import io.huoshui.connect.spreadsheet.Problem;
import io.huoshui.event.EventReason;
import io.huoshui.event.Intake;
import io.huoshui.event.Intake.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Hands what a batch found to the event log, in portions, and counts what became of it. Used by one thread. */
final class Delivery {
    static final String SOURCE = "import";
    private static final int MESSAGES_AT_ONCE = 1_000;
    private static final int ROWS_AT_ONCE = 20_000;
    private static final int TRIES = 5;

    private final Intake intake;
    private final ImportMessageTable table;
    private final ImportMessages messages;
    private final long batch;
    private final boolean resumed;
    private final Consumer<Problem> problems;
    private final List<Found> waiting = new ArrayList<>(MESSAGES_AT_ONCE);
    private int waitingRows;
    private long rows;
    private long fresh;
    private long known;
    private long rejected;

    /** @param resumed an earlier run of this batch may have delivered some of it */
    Delivery(
            Intake intake,
            ImportMessageTable table,
            ImportMessages messages,
            long batch,
            boolean resumed,
            Consumer<Problem> problems) {
        this.intake = intake;
        this.table = table;
        this.messages = messages;
        this.batch = batch;
        this.resumed = resumed;
        this.problems = problems;
    }

    void add(Found found) {
        waiting.add(found);
        waitingRows += found.rows();
        if (waiting.size() >= MESSAGES_AT_ONCE || waitingRows >= ROWS_AT_ONCE) {
            flush();
        }
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<String> ids = waiting.stream().map(messages::id).toList();
        Set<String> claimed = table.claim(batch, ids);
        Map<String, Integer> generations = table.generations(ids);
        List<Fields> portion = new ArrayList<>(waiting.size());
        for (int i = 0; i < ids.size(); i++) {
            portion.add(messages.message(waiting.get(i), generations.getOrDefault(ids.get(i), 0)));
        }
        count(ids, claimed, take(portion));
        rows += waitingRows;
        waiting.clear();
        waitingRows = 0;
    }

    private void count(List<String> ids, Set<String> claimed, List<Outcome> outcomes) {
        Set<String> foreign = new HashSet<>(claimed);
        for (int i = 0; i < ids.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome instanceof Outcome.Accepted) {
                fresh++;
                foreign.remove(ids.get(i));
            } else if (outcome instanceof Outcome.Rejected refusal) {
                rejected++;
                problems.accept(problem(waiting.get(i), refusal.reason()));
            } else if (resumed && !claimed.contains(ids.get(i))) {
                fresh++;
            } else {
                known++;
            }
        }
        table.release(batch, foreign);
    }

    private static Problem problem(Found found, EventReason reason) {
        ImportReason told =
                reason == EventReason.EVENT_ID_CONFLICT ? ImportReason.ORDER_CHANGED_SINCE : ImportReason.LOG_REFUSED;
        String id = found instanceof Found.Order order ? order.orderId() : null;
        return new Problem(found.row(), null, id, told, null, List.of());
    }

    /** A log that is busy is asked again; message ids make that safe. */
    private List<Outcome> take(List<Fields> portion) {
        for (int attempt = 1; ; attempt++) {
            try {
                return intake.take(SOURCE, portion);
            } catch (Refused busy) {
                if (attempt == TRIES || busy.reason().category() != Reason.Category.OVERLOAD) {
                    throw busy;
                }
            }
        }
    }

    /** Rows whose fate is settled. */
    long rows() {
        return rows;
    }

    Tally count(Tally file) {
        return file.withEvents(fresh, known, rejected);
    }
}
