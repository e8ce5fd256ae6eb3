package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import io.huoshui.event.internal.EventKeyTable.Known;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** One flush: judges each message against what is known, gives out positions, and writes log, keys, rejections and counts. Nothing
 * here commits; the caller does, and forgets this object either way.
 */
final class LogFlush {
    /** A message accepted in this very flush. */
    private record Fresh(Submission from, int index, long position) {}

    private final Connection connection;
    private final EventLogTable log;
    private final EventKeyTable keyTable;
    private final Instant receivedAt;
    private final LocalDate day;
    private final RecentKeys recent;
    private final CopyBuffer keyRows;
    private final Map<Long, List<Fresh>> fresh = new HashMap<>();
    private final Map<Long, List<Known>> known = new HashMap<>();
    private long position;

    LogFlush(
            Connection connection,
            EventLogTable log,
            EventKeyTable keyTable,
            RecentKeys recent,
            CopyBuffer keyRows,
            long head,
            Instant receivedAt) {
        this.connection = connection;
        this.log = log;
        this.keyTable = keyTable;
        this.recent = recent;
        this.keyRows = keyRows;
        this.position = head;
        this.receivedAt = receivedAt;
        this.day = EventKeyTable.dayOf(receivedAt);
    }

    /** Position of the last event written. */
    long position() {
        return position;
    }

    /** Finds what is known of the pending messages, without a look-up for those that surely are new. */
    private void lookUp(List<Submission> submissions) {
        KeyList suspects = new KeyList();
        KeyList others = new KeyList();
        for (Submission each : submissions) {
            for (int i = 0; i < each.count; i++) {
                if (each.outcomes[i] == Submission.PENDING) {
                    (recent.mayContain(each.keys[i]) ? suspects : others).add(each.keys[i]);
                }
            }
        }
        LocalDate oldest = EventKeyTable.oldestDay(receivedAt);
        keyTable.find(suspects.toArray(), oldest, day.plusDays(1), known);
        keyTable.find(others.toArray(), oldest, recent.coveredFrom(), known);
    }

    /** Tells {@code recent} what this flush brought; call when it is committed. */
    void remember() {
        fresh.keySet().forEach(key -> recent.add(key, day));
        recent.forgetBefore(EventKeyTable.oldestDay(receivedAt));
    }

    /** Judges all messages. @return how many are good */
    int judge(List<Submission> submissions) {
        long head = position;
        keyRows.clear();
        lookUp(submissions);
        submissions.forEach(this::judge);
        return (int) (position - head);
    }

    /** Writes the good messages after they were judged. */
    void write(List<Submission> submissions) throws SQLException {
        copyLog(submissions);
        EventKeyTable.copy(connection, keyRows);
    }

    private void judge(Submission submission) {
        long receivedMicros = CopyBuffer.micros(receivedAt);
        for (int i = 0; i < submission.count; i++) {
            if (submission.outcomes[i] != Submission.PENDING) {
                continue;
            }
            Earlier earlier = earlier(submission, i);
            if (earlier == null) {
                position++;
                submission.outcomes[i] = Submission.ACCEPTED;
                LogRow.stamp(submission.rows, submission.rowStart(i), position, receivedMicros);
                EventKeyTable.addRow(keyRows, day, submission.keys[i], submission.contents[i], position);
                fresh.computeIfAbsent(submission.keys[i], key -> new ArrayList<>(1))
                        .add(new Fresh(submission, i, position));
            } else if (earlier.sameContent()) {
                submission.outcomes[i] = Submission.DUPLICATE;
            } else {
                submission.reject(i, EventReason.EVENT_ID_CONFLICT, "", earlier.position());
            }
        }
    }

    private record Earlier(long position, boolean sameContent) {}

    /** The message with the same source and id that came first, if there is one. */
    private @Nullable Earlier earlier(Submission submission, int i) {
        long content = submission.contents[i];
        for (Fresh each : fresh.getOrDefault(submission.keys[i], List.of())) {
            Submission other = each.from();
            if (other.source.equals(submission.source)
                    && String.valueOf(other.messageIds[each.index()]).equals(submission.messageIds[i])) {
                return new Earlier(each.position(), other.contents[each.index()] == content);
            }
        }
        List<Known> candidates = known.getOrDefault(submission.keys[i], List.of());
        for (Known each : candidates) {
            if (each.content() == content) {
                return new Earlier(each.position(), true);
            }
        }
        return candidates.isEmpty() ? null : conflict(submission, i, candidates);
    }

    private @Nullable Earlier conflict(Submission submission, int i, List<Known> candidates) {
        List<Long> positions = candidates.stream().map(Known::position).toList();
        Optional<Long> same = log.sameMessage(positions, submission.source, String.valueOf(submission.messageIds[i]));
        return same.map(position -> new Earlier(position, false)).orElse(null);
    }

    private void copyLog(List<Submission> submissions) throws SQLException {
        CopyIn copy = EventLogTable.startCopy(connection);
        try {
            for (Submission submission : submissions) {
                copyAccepted(copy, submission);
            }
            EventLogTable.endCopy(copy);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Sends rows that stand side by side in one piece. */
    private static void copyAccepted(CopyIn copy, Submission submission) throws SQLException {
        byte[] bytes = submission.rows.bytes();
        int from = -1;
        for (int i = 0; i <= submission.count; i++) {
            boolean accepted = i < submission.count && submission.outcomes[i] == Submission.ACCEPTED;
            if (accepted && from < 0) {
                from = submission.rowStart(i);
            } else if (!accepted && from >= 0) {
                copy.writeToCopy(bytes, from, submission.rowStart(i) - from);
                from = -1;
            }
        }
    }
}
