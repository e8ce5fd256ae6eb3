package io.huoshui.event.internal;

import io.huoshui.base.Refused;
import io.huoshui.event.EventReason;
import io.huoshui.event.internal.RejectedEventTable.Stored;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Sends refused events through the steps again, as they are or mended; what passes goes into the log. */
final class RejectedEvents {
    private static final Set<String> BATCH_CALLS = Set.of("batch", "import");
    private static final int ROWS_AT_ONCE = 500;
    private static final long PATIENCE_SECONDS = 60;

    private final RejectedEventTable table;
    private final LogQueue queue;

    RejectedEvents(RejectedEventTable table, LogQueue queue) {
        this.table = table;
        this.queue = queue;
    }

    /** What became of replayed messages. {@code rejected} are refused as before and stay open. */
    record Replayed(int accepted, int duplicate, int rejected) {
        Replayed plus(Replayed more) {
            return new Replayed(accepted + more.accepted, duplicate + more.duplicate, rejected + more.rejected);
        }
    }

    /** @param reason replays all that are open for it; null when {@code ids} names them */
    Replayed replay(Collection<Long> ids, @Nullable String reason) {
        Replayed sum = new Replayed(0, 0, 0);
        List<Stored> rows = table.replayable(ids, reason, 0, ROWS_AT_ONCE);
        while (!rows.isEmpty()) {
            sum = sum.plus(replayAll(rows));
            long last = rows.get(rows.size() - 1).shown().id();
            rows = table.replayable(ids, reason, last, ROWS_AT_ONCE);
        }
        return sum;
    }

    /** @param payload the mended text; null to take it as it came */
    Replayed replayOne(Stored row, @Nullable String payload) {
        if (!row.shown().state().equals("open") || (payload == null && !row.whole())) {
            throw new Refused(EventReason.NOTHING_TO_REPLAY);
        }
        if (payload == null) {
            return replayAll(List.of(row));
        }
        byte[] mended = payload.getBytes(StandardCharsets.UTF_8);
        return replayAll(List.of(new Stored(row.shown(), row.reason(), true, row.door(), row.sentAt(), null, mended)));
    }

    private Replayed replayAll(List<Stored> rows) {
        Map<Long, Submission> submitted = new LinkedHashMap<>();
        int refused = 0;
        for (Stored row : rows) {
            Submission submission = prepare(row);
            if (submission == null) {
                refused++;
            } else {
                refuseIf(queue.put(submission, PATIENCE_SECONDS, TimeUnit.SECONDS));
                submitted.put(row.shown().id(), submission);
            }
        }
        int accepted = 0;
        int duplicate = 0;
        for (Submission each : submitted.values()) {
            refuseIf(each.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            accepted += each.count(Submission.ACCEPTED);
            duplicate += each.count(Submission.DUPLICATE);
            refused += each.rejections.size();
        }
        table.settle(new ArrayList<>(submitted.keySet()), "replayed", null);
        return new Replayed(accepted, duplicate, refused);
    }

    private static void refuseIf(@Nullable EventReason failure) {
        if (failure != null) {
            throw new Refused(failure);
        }
    }

    /** Null when it would only be refused again: then the row stays as it is. */
    private @Nullable Submission prepare(Stored row) {
        byte[] bytes = row.payload();
        if (!Utf8.isClean(bytes, 0, bytes.length)) {
            return null;
        }
        try {
            Submission submission = read(row, bytes);
            return submission.count == 0 || submission.rejections.size() == submission.count ? null : submission;
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private static Submission read(Stored row, byte[] bytes) {
        String source = row.shown().source();
        if (BATCH_CALLS.contains(row.door())) {
            Envelope envelope = Envelope.read(bytes, 0, bytes.length);
            if (envelope.batchFrom() >= 0) {
                return Batches.prepare(
                        source, row.door(), bytes, envelope, row.shown().receivedAt());
            }
        }
        Submission submission = new Submission(source, row.door(), bytes, 1, row.sentAt());
        try (Messages message = Messages.single(bytes, 0, bytes.length, row.door(), row.sentAt())) {
            if (message.next()) {
                message.expectEnd();
                if (row.reason() == EventReason.EVENT_ID_CONFLICT && row.other() != null) {
                    String id = message.draft.messageId + "~" + Long.toHexString(message.contentHash);
                    message.draft.messageId = id;
                }
                new Preparation(submission, row.shown().receivedAt()).add(message);
            }
        }
        return submission;
    }
}
