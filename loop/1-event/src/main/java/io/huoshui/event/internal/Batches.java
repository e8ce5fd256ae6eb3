package io.huoshui.event.internal;

import java.time.Instant;

/** Makes a submission of the messages of a batch. */
final class Batches {
    private static final int USUAL_EVENT_BYTES = 400;

    private Batches() {}

    static Submission prepare(String source, String call, byte[] bytes, Envelope envelope, Instant now) {
        int expected = bytes.length / USUAL_EVENT_BYTES + 1;
        Submission submission = new Submission(source, call, bytes, expected, envelope.sentAt());
        Preparation preparation = new Preparation(submission, now);
        try (Messages messages = Messages.array(bytes, envelope.batchFrom(), bytes.length, call, envelope.sentAt())) {
            while (messages.next()) {
                preparation.add(messages);
            }
        }
        return submission;
    }
}
