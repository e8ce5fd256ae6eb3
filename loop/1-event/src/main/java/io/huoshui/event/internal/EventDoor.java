package io.huoshui.event.internal;

import io.huoshui.event.EventReason;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The Segment HTTP API: {@code POST /v1/{identify,track,page,screen,group,alias,batch,import}}. A plain servlet, because a batch of a
 * hundred events should not pay for message conversion. Answers 200 only when everything that was good is durable and everything
 * that was bad is stored with its reason.
 */
final class EventDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> BATCH_CALLS = Set.of("batch", "import");
    private static final Set<String> CALLS =
            Set.of("identify", "track", "page", "screen", "group", "alias", "batch", "import");
    private static final long PATIENCE_SECONDS = 30;
    private static final int KEPT_OF_TOO_LARGE = 32 * 1024;

    private final transient LogQueue queue;
    private final transient LogTime time;
    private final transient WriteKeys writeKeys;
    private final transient EventMetrics metrics;

    EventDoor(LogQueue queue, LogTime time, WriteKeys writeKeys, EventMetrics metrics) {
        this.queue = queue;
        this.time = time;
        this.writeKeys = writeKeys;
        this.metrics = metrics;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String call = call(request);
        if (!request.getMethod().equals("POST") || !CALLS.contains(call)) {
            EventAnswer.refuse(response, EventReason.UNKNOWN_CALL, "");
            return;
        }
        String headerKey = headerKey(request);
        Optional<String> source = headerKey == null ? Optional.empty() : writeKeys.sourceOf(headerKey);
        if (headerKey != null && source.isEmpty()) {
            refuse(response, EventReason.WRONG_WRITE_KEY);
            return;
        }
        RequestBytes body = RequestBytes.read(request);
        Submission submission = submit(response, call, body, source);
        if (submission == null) {
            return;
        }
        EventReason failure = submission.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (failure != null) {
            refuse(response, failure);
        } else {
            EventAnswer.of(response, submission, BATCH_CALLS.contains(call));
        }
    }

    /** Null when the request was turned away. */
    private @Nullable Submission submit(
            HttpServletResponse response, String call, RequestBytes body, Optional<String> source) throws IOException {
        try {
            Submission submission = prepare(call, body, source);
            EventReason refusal = queue.offer(submission);
            if (refusal == null) {
                return submission;
            }
            refuse(response, refusal);
        } catch (Unidentified nobody) {
            refuse(response, nobody.reason);
        }
        return null;
    }

    /** Nobody known sent this, so nothing of it is stored. */
    private static final class Unidentified extends Exception {
        private static final long serialVersionUID = 1L;

        private final EventReason reason;

        private Unidentified(EventReason reason) {
            super(reason.en(), null, false, false);
            this.reason = reason;
        }
    }

    private void refuse(HttpServletResponse response, EventReason reason) throws IOException {
        metrics.turnedAway(reason);
        EventAnswer.refuse(response, reason, "");
    }

    private static String call(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return end < 1 ? "" : path.substring(1, end);
    }

    /** User name of Basic authentication; null when the header is absent or not Basic. */
    private static @Nullable String headerKey(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** What goes to the log. */
    private Submission prepare(String call, RequestBytes body, Optional<String> source) throws Unidentified {
        if (body.problem() != null) {
            return refused(source, call, body, body.problem(), "");
        }
        try {
            return BATCH_CALLS.contains(call) ? batch(call, body, source) : single(call, body, source);
        } catch (StreamConstraintsException tooDeep) {
            return refused(source, call, body, EventReason.TOO_DEEP, "");
        } catch (JacksonException malformed) {
            return refused(source, call, body, EventReason.MALFORMED_JSON, place(malformed.getLocation()));
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private Submission single(String call, RequestBytes body, Optional<String> source) throws Unidentified {
        try (Messages message = Messages.single(body.bytes(), body.from(), body.bytes().length, call, null)) {
            if (!message.next()) {
                return refused(source, call, body, EventReason.MALFORMED_JSON, "empty");
            }
            message.expectEnd();
            String known = known(source, message.writeKey);
            Submission submission = new Submission(known, call, body.bytes(), 1, null);
            new Preparation(submission, time.now()).add(message);
            return submission;
        }
    }

    private Submission batch(String call, RequestBytes body, Optional<String> source) throws Unidentified {
        Envelope envelope = Envelope.read(body.bytes(), body.from(), body.bytes().length);
        String known = known(source, envelope.writeKey());
        return envelope.batchFrom() < 0
                ? refused(Optional.of(known), call, body, EventReason.NOT_A_BATCH, "")
                : Batches.prepare(known, call, body.bytes(), envelope, time.now());
    }

    private String known(Optional<String> source, @Nullable String key) throws Unidentified {
        if (source.isPresent()) {
            return source.get();
        }
        return writeKeys
                .sourceOf(key == null ? "" : key)
                .orElseThrow(() -> new Unidentified(EventReason.WRONG_WRITE_KEY));
    }

    /** The request as a whole becomes one rejection; of one too large only the beginning is kept. */
    private static Submission refused(
            Optional<String> source, String call, RequestBytes body, EventReason reason, String detail)
            throws Unidentified {
        String known = source.orElseThrow(() -> new Unidentified(reason));
        boolean whole = reason != EventReason.BATCH_TOO_LARGE && reason != EventReason.UNSUPPORTED_ENCODING;
        byte[] bytes = body.bytes();
        byte[] kept = whole || bytes.length <= KEPT_OF_TOO_LARGE ? bytes : Arrays.copyOf(bytes, KEPT_OF_TOO_LARGE);
        Submission submission = new Submission(known, call, kept, 0, null);
        submission.refuse(new Rejection(reason, detail, known, null, call, bytes.length, kept, whole, null, null));
        return submission;
    }
}
