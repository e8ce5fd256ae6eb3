package io.huoshui.event.internal;

import io.huoshui.event.EventDraft;
import io.huoshui.event.EventLimits;
import io.huoshui.event.EventSteps;
import io.huoshui.event.EventSteps.Refusal;
import io.huoshui.event.SystemEvents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns messages into a {@link Submission}: each passes {@link EventSteps} and becomes a row or a rejection. Runs on the caller's thread. */
final class Preparation {
    private static final byte[] CLAMPED = "\"clampedTimestamp\":\"".getBytes(StandardCharsets.UTF_8);

    private final Submission into;
    private final Instant now;

    Preparation(Submission into, Instant now) {
        this.into = into;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes the message just read. */
    void add(Messages message) {
        EventDraft draft = message.draft;
        draft.isSystem = into.source.equals(SystemEvents.SOURCE);
        Optional<Refusal> refusal = EventSteps.run(draft, now);
        if (refusal.isPresent()) {
            byte[] payload = Arrays.copyOfRange(into.input, message.start, message.end);
            String known = draft.hasNul || draft.hasLoneSurrogate ? null : draft.messageId;
            into.addBad(message.start, message.end, rejection(refusal.get(), known, payload));
            return;
        }
        String messageId = draft.messageId == null ? derivedId(message) : draft.messageId;
        LogRow.add(into.rows, into.source, messageId, draft, body -> writeBody(body, message));
        into.addGood(
                message.start, message.end, messageId, EventKeys.hash(into.source, messageId), message.contentHash);
    }

    private Rejection rejection(Refusal refusal, @Nullable String messageId, byte[] payload) {
        String known = messageId == null || messageId.length() > EventLimits.TEXT_CHARS_MAX ? null : messageId;
        return new Rejection(
                refusal.reason(),
                refusal.detail(),
                into.source,
                known,
                into.door,
                payload.length,
                payload,
                true,
                into.sentAt,
                null);
    }

    private void writeBody(CopyBuffer body, Messages message) {
        body.addByte(LogRow.JSONB_VERSION);
        body.addByte('{');
        for (int i = 0; i < message.memberCount; i += 2) {
            if (i > 0) {
                body.addByte(',');
            }
            body.addRaw(into.input, message.members[i], message.members[i + 1]);
        }
        String clamped = message.draft.clamped;
        if (clamped != null) {
            if (message.memberCount > 0) {
                body.addByte(',');
            }
            body.addRaw(CLAMPED);
            body.addRaw(clamped.getBytes(StandardCharsets.UTF_8));
            body.addByte('"');
        }
        body.addByte('}');
    }

    /**
     * An id for a message that brought none: a digest of its content, so that a retry is known again. Without a timestamp two equal
     * messages may well be two facts, so the minute of receipt goes in too.
     */
    private String derivedId(Messages message) {
        EventDraft draft = message.draft;
        MessageDigest digest = sha256();
        for (int i = 0; i < message.memberCount; i += 2) {
            digest.update(into.input, message.members[i], message.members[i + 1] - message.members[i]);
        }
        String when = draft.timestamp != null
                ? draft.timestamp
                : draft.originalTimestamp != null
                        ? draft.originalTimestamp
                        : now.truncatedTo(ChronoUnit.MINUTES).toString();
        String rest =
                String.join("\n", draft.kind.word(), draft.label, "" + draft.userId, "" + draft.anonymousId, when);
        digest.update(rest.getBytes(StandardCharsets.UTF_8));
        return "auto-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
