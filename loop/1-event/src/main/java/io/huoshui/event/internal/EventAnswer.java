package io.huoshui.event.internal;

import io.huoshui.base.Reason;
import io.huoshui.event.EventReason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the event door says. Clients look at the status only; the body is for people. */
final class EventAnswer {
    private static final byte[] SUCCESS = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
    private static final JsonFactory JSON = new JsonFactory();

    private EventAnswer() {}

    /** After everything was stored. A batch with bad events in it is a success: sending it again would not mend them. */
    static void of(HttpServletResponse response, Submission submission, boolean batch) throws IOException {
        boolean wholeRefused = submission.count == 0 && !submission.rejections.isEmpty();
        if (wholeRefused || (!batch && !submission.rejections.isEmpty())) {
            Rejection rejection = submission.rejections.get(0);
            refuse(response, rejection.reason(), rejection.detail());
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/json");
        byte[] body = batch ? counts(submission) : SUCCESS;
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] counts(Submission submission) {
        StringBuilder body = new StringBuilder(100)
                .append("{\"success\":true,\"accepted\":")
                .append(submission.count(Submission.ACCEPTED))
                .append(",\"duplicate\":")
                .append(submission.count(Submission.DUPLICATE))
                .append(",\"rejected\":")
                .append(submission.rejections.size());
        if (!submission.rejections.isEmpty()) {
            Map<EventReason, Integer> byReason = new TreeMap<>();
            submission.rejections.forEach(each -> byReason.merge(each.reason(), 1, Integer::sum));
            String separator = ",\"reasons\":{";
            for (Map.Entry<EventReason, Integer> each : byReason.entrySet()) {
                body.append(separator)
                        .append('"')
                        .append(each.getKey())
                        .append("\":")
                        .append(each.getValue());
                separator = ",";
            }
            body.append('}');
        }
        return body.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    static void refuse(HttpServletResponse response, EventReason reason, String detail) throws IOException {
        int status = status(reason);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        if (reason.category() == Reason.Category.OVERLOAD) {
            int seconds = 1 + ThreadLocalRandom.current().nextInt(3);
            response.setHeader("Retry-After", Integer.toString(seconds));
        }
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"write key\"");
        }
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
            json.writeStartObject();
            json.writeBooleanProperty("success", false);
            json.writeStringProperty("type", "urn:huoshui:problem:" + reason.name());
            json.writeStringProperty("title", reason.en());
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail.isEmpty() ? reason.en() : detail);
            json.writeStringProperty("code", reason.name());
            json.writeNumberProperty("number", reason.number());
            json.writeStringProperty("zh", reason.zh());
            json.writeStringProperty("en", reason.en());
            json.writeEndObject();
        }
    }

    private static int status(EventReason reason) {
        return switch (reason) {
            case WRONG_WRITE_KEY -> 401;
            case UNKNOWN_CALL -> 404;
            case EVENT_TOO_LARGE, BATCH_TOO_LARGE -> 413;
            case SOURCE_QUOTA_FULL -> 429;
            case QUEUE_FULL, LOG_UNAVAILABLE -> 503;
            default -> 400;
        };
    }
}
