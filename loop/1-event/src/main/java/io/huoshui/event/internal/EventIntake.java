package io.huoshui.event.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.EventReason;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The road into the log for code of this process: as JSON through the same steps as what comes by HTTP. Waits for room. */
final class EventIntake implements Intake {
    private static final int MESSAGES_AT_ONCE = 1_000;
    private static final long PATIENCE_SECONDS = 60;

    private final Road road;
    private final LogTime time;

    EventIntake(LogQueue queue, LogTime time) {
        this(submission -> refuseIf(queue.put(submission, PATIENCE_SECONDS, TimeUnit.SECONDS)), time);
    }

    EventIntake(Road road, LogTime time) {
        this.road = road;
        this.time = time;
    }

    /** How a submission comes to whoever writes the log. */
    interface Road {
        void bring(Submission submission);
    }

    @Override
    public List<Outcome> take(String source, List<Fields> messages) {
        if (source.equals(SystemEvents.SOURCE)) {
            throw new Refused(EventReason.RESERVED_SOURCE);
        }
        return takeAll(source, messages);
    }

    @Override
    public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
        if (!SystemEvents.NAMES.contains(name)) {
            throw new IllegalArgumentException("no system fact: " + name);
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "track");
        message.put("event", name);
        message.put("messageId", messageId);
        message.put("timestamp", occurredAt.toString());
        message.put("properties", properties);
        return takeAll(SystemEvents.SOURCE, List.of(Fields.of(message))).get(0);
    }

    private List<Outcome> takeAll(String source, List<Fields> messages) {
        List<Submission> submitted = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += MESSAGES_AT_ONCE) {
            List<Fields> some = messages.subList(from, Math.min(messages.size(), from + MESSAGES_AT_ONCE));
            submitted.add(submit(source, some));
        }
        List<Outcome> outcomes = new ArrayList<>(messages.size());
        for (Submission each : submitted) {
            refuseIf(each.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            addOutcomes(each, outcomes);
        }
        return outcomes;
    }

    private Submission submit(String source, List<Fields> messages) {
        byte[] json = FieldsJson.writeArray(messages);
        Submission submission = new Submission(source, "batch", json, messages.size(), null);
        Preparation preparation = new Preparation(submission, time.now());
        try (Messages reader = Messages.array(json, 0, json.length, "batch", null)) {
            while (reader.next()) {
                preparation.add(reader);
            }
        }
        road.bring(submission);
        return submission;
    }

    private static void refuseIf(@Nullable EventReason failure) {
        if (failure != null) {
            throw new Refused(failure);
        }
    }

    private static void addOutcomes(Submission submission, List<Outcome> outcomes) {
        for (int i = 0; i < submission.count; i++) {
            String messageId = String.valueOf(submission.messageIds[i]);
            outcomes.add(
                    switch (submission.outcomes[i]) {
                        case Submission.ACCEPTED -> new Outcome.Accepted(messageId);
                        case Submission.DUPLICATE -> new Outcome.Duplicate(messageId);
                        default -> rejected(submission, submission.rejectedAt.indexOf(i));
                    });
        }
    }

    private static Outcome rejected(Submission submission, int index) {
        Rejection rejection = submission.rejections.get(index);
        return new Outcome.Rejected(rejection.reason(), rejection.detail(), submission.rejectedIds[index]);
    }
}
