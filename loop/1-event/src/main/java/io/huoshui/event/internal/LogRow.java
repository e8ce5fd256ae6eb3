package io.huoshui.event.internal;

import io.huoshui.event.Event;
import io.huoshui.event.EventDraft;
import io.huoshui.event.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One row of {@code event_log} in binary COPY form. Position and times come first, at fixed offsets, so that the writer stamps a row
 * that its sender's thread has prepared.
 */
final class LogRow {
    static final String COLUMNS =
            "position, received_at, occurred_at, source, message_id, kind, name, user_id, anonymous_id, body";

    static final int JSONB_VERSION = 1;

    private static final int FIELDS = 10;
    private static final int POSITION_AT = 2 + 4;
    private static final int RECEIVED_AT = POSITION_AT + 12;
    private static final int OCCURRED_AT = RECEIVED_AT + 12;
    private static final String[] WORDS =
            Arrays.stream(EventKind.values()).map(EventKind::word).toArray(String[]::new);

    private LogRow() {}

    static void add(CopyBuffer rows, String source, String messageId, EventDraft draft, Consumer<CopyBuffer> body) {
        rows.startRow(FIELDS);
        rows.addLong(0);
        rows.addLong(0);
        rows.addLong(CopyBuffer.micros(draft.occurredAt));
        rows.addText(source);
        rows.addText(messageId);
        rows.addText(WORDS[draft.kind.ordinal()]);
        rows.addText(draft.label);
        rows.addText(draft.userId);
        rows.addText(draft.anonymousId);
        int startedAt = rows.startValue();
        body.accept(rows);
        rows.endValue(startedAt);
    }

    /** A row of an event that was read from a log, at another place. */
    static void add(CopyBuffer rows, Event event, long position, long receivedMicros) {
        EventDraft draft = new EventDraft();
        draft.kind = event.kind();
        draft.label = event.name();
        draft.userId = event.userId();
        draft.anonymousId = event.anonymousId();
        draft.occurredAt = event.occurredAt();
        int start = rows.size();
        byte[] body = FieldsJson.write(event.body()).getBytes(StandardCharsets.UTF_8);
        add(rows, event.source(), event.messageId(), draft, into -> {
            into.addByte(JSONB_VERSION);
            into.addRaw(body);
        });
        stamp(rows, start, position, receivedMicros);
    }

    /** Gives the row beginning at {@code start} its place in the log. Nothing occurs after it was received. */
    static void stamp(CopyBuffer rows, int start, long position, long receivedMicros) {
        rows.setLong(start + POSITION_AT, position);
        rows.setLong(start + RECEIVED_AT, receivedMicros);
        if (rows.getLong(start + OCCURRED_AT) > receivedMicros) {
            rows.setLong(start + OCCURRED_AT, receivedMicros);
        }
    }
}
