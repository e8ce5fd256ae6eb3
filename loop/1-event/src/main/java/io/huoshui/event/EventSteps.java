package io.huoshui.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each message passes, in order; the first refusal wins. Cheap and structural steps come first, so that later ones may trust what
 * they read; the steps at the end settle kind, name and time.
 */
public final class EventSteps {
    /** One named step: null lets the message pass, anything else refuses it. */
    public record Step(String name, Check check) {}

    @FunctionalInterface
    public interface Check {
        @Nullable
        Refusal of(EventDraft draft, Instant now);
    }

    /** @param detail what exactly was wrong, without personal data; may be empty */
    public record Refusal(EventReason reason, String detail) {}

    public static final List<Step> ALL = List.of(
            new Step("is an object", EventSteps::isObject),
            new Step("fits the size", EventSteps::fitsSize),
            new Step("fits depth and keys", EventSteps::fitsShape),
            new Step("has text the database can keep", EventSteps::hasCleanText),
            new Step("has fields of the right type", EventSteps::hasRightTypes),
            new Step("has a known type", EventSteps::findKind),
            new Step("has a name", EventSteps::findName),
            new Step("says who", EventSteps::hasIdentity),
            new Step("has what its type needs", EventSteps::hasNeeded),
            new Step("fits the lengths", EventSteps::fitsLengths),
            new Step("says when", EventSteps::findTime));

    private static final Map<String, EventKind> KINDS = Map.of(
            "track", EventKind.TRACK,
            "identify", EventKind.IDENTIFY,
            "page", EventKind.PAGE,
            "screen", EventKind.SCREEN,
            "group", EventKind.GROUP,
            "alias", EventKind.ALIAS);

    private EventSteps() {}

    /**
     * Validates and normalises one message.
     *
     * @param now the time of receipt
     * @return the first refusal; empty when the message is good and the lower half of {@code draft} is filled
     */
    public static Optional<Refusal> run(EventDraft draft, Instant now) {
        for (Step step : ALL) {
            Refusal refusal = step.check().of(draft, now);
            if (refusal != null) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Refusal isObject(EventDraft draft, Instant now) {
        return draft.isObject ? null : refuse(EventReason.NOT_AN_OBJECT);
    }

    private static @Nullable Refusal fitsSize(EventDraft draft, Instant now) {
        return draft.bytes <= EventLimits.EVENT_BYTES_MAX
                ? null
                : new Refusal(EventReason.EVENT_TOO_LARGE, draft.bytes + " bytes");
    }

    private static @Nullable Refusal fitsShape(EventDraft draft, Instant now) {
        if (draft.depth > EventLimits.DEPTH_MAX) {
            return refuse(EventReason.TOO_DEEP);
        }
        return draft.keys > EventLimits.KEYS_MAX ? refuse(EventReason.TOO_MANY_KEYS) : null;
    }

    private static @Nullable Refusal hasCleanText(EventDraft draft, Instant now) {
        if (draft.hasNul) {
            return refuse(EventReason.NUL_CHARACTER);
        }
        if (draft.hasLoneSurrogate) {
            return refuse(EventReason.BROKEN_TEXT);
        }
        return draft.hasNumberOutOfRange ? refuse(EventReason.NUMBER_OUT_OF_RANGE) : null;
    }

    private static @Nullable Refusal hasRightTypes(EventDraft draft, Instant now) {
        return draft.wrongField == null ? null : new Refusal(EventReason.WRONG_FIELD_TYPE, draft.wrongField);
    }

    private static @Nullable Refusal findKind(EventDraft draft, Instant now) {
        EventKind byCall = KINDS.get(draft.call);
        String type = draft.type;
        EventKind kind = byCall != null || type == null ? byCall : KINDS.get(type.toLowerCase(Locale.ROOT));
        if (kind == null) {
            return refuse(EventReason.UNKNOWN_TYPE);
        }
        draft.kind = kind;
        return null;
    }

    private static @Nullable Refusal findName(EventDraft draft, Instant now) {
        String name = switch (draft.kind) {
            case TRACK -> draft.event;
            case PAGE, SCREEN -> draft.name;
            case IDENTIFY, GROUP, ALIAS -> null;
        };
        draft.label = name == null ? "" : name.strip();
        return draft.kind == EventKind.TRACK && draft.label.isEmpty() ? refuse(EventReason.MISSING_EVENT_NAME) : null;
    }

    private static @Nullable Refusal hasIdentity(EventDraft draft, Instant now) {
        boolean isNamed = draft.userId != null || draft.anonymousId != null || draft.hasExternalId;
        return draft.isSystem || isNamed ? null : refuse(EventReason.MISSING_IDENTITY);
    }

    private static @Nullable Refusal hasNeeded(EventDraft draft, Instant now) {
        if (draft.kind == EventKind.GROUP && draft.groupId == null) {
            return new Refusal(EventReason.MISSING_FIELD, "groupId");
        }
        if (draft.kind == EventKind.ALIAS && draft.previousId == null) {
            return new Refusal(EventReason.MISSING_FIELD, "previousId");
        }
        return draft.kind == EventKind.ALIAS && draft.userId == null
                ? new Refusal(EventReason.MISSING_FIELD, "userId")
                : null;
    }

    private static @Nullable Refusal fitsLengths(EventDraft draft, Instant now) {
        String field = isLong(draft.userId)
                ? "userId"
                : isLong(draft.anonymousId)
                        ? "anonymousId"
                        : isLong(draft.messageId)
                                ? "messageId"
                                : isLong(draft.previousId)
                                        ? "previousId"
                                        : isLong(draft.groupId) ? "groupId" : isLong(draft.label) ? "name" : null;
        return field == null ? null : new Refusal(EventReason.TEXT_TOO_LONG, field);
    }

    /**
     * When it happened: {@code now - (sentAt - timestamp)}, so that a wrong client clock cancels out (the rule of the Segment spec);
     * {@code timestamp} as it is without {@code sentAt}; {@code now} without a timestamp. Never after {@code now}.
     */
    private static @Nullable Refusal findTime(EventDraft draft, Instant now) {
        String given = draft.timestamp != null ? draft.timestamp : draft.originalTimestamp;
        if (given == null) {
            draft.occurredAt = now;
            return null;
        }
        Optional<Instant> timestamp = MessageText.instant(given);
        if (timestamp.isEmpty()) {
            return refuse(EventReason.TIMESTAMP_UNREADABLE);
        }
        if (timestamp.get().isBefore(EventLimits.OLDEST)) {
            return refuse(EventReason.TIMESTAMP_TOO_OLD);
        }
        Instant occurred = draft.sentAt == null
                ? timestamp.get()
                : MessageText.instant(draft.sentAt)
                        .map(sent -> now.minus(Duration.between(timestamp.get(), sent)))
                        .orElse(timestamp.get());
        if (occurred.isBefore(EventLimits.OLDEST)) {
            return refuse(EventReason.TIMESTAMP_TOO_OLD);
        }
        if (occurred.isAfter(now.plus(EventLimits.CLOCK_TOLERANCE))) {
            draft.clamped = given;
        }
        draft.occurredAt = occurred.isAfter(now) ? now : occurred;
        return null;
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > EventLimits.TEXT_CHARS_MAX;
    }

    private static Refusal refuse(EventReason reason) {
        return new Refusal(reason, "");
    }
}
