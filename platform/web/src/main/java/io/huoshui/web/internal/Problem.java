package io.huoshui.web.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huoshui.base.Reason;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code application/problem+json} (RFC 9457) as this API speaks it: a code for programs, two sentences for people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        int number,
        String zh,
        String en,
        @Nullable List<FieldError> errors,
        @Nullable Permission permission,
        @Nullable String errorId) {

    record FieldError(String field, String code, String message) {}

    static Problem of(WebReason reason) {
        return of(reason, reason.status(), reason.en());
    }

    static Problem of(Reason reason, int status, String detail) {
        return new Problem(
                "urn:huoshui:problem:" + reason.name(),
                reason.en(),
                status,
                detail,
                reason.name(),
                reason.number(),
                reason.zh(),
                reason.en(),
                null,
                null,
                null);
    }

    Problem withDetail(String text) {
        return new Problem(type, title, status, text, code, number, zh, en, errors, permission, errorId);
    }

    Problem withErrors(List<FieldError> list) {
        return new Problem(type, title, status, detail, code, number, zh, en, list, permission, errorId);
    }

    Problem withPermission(@Nullable Permission needed) {
        return new Problem(type, title, status, detail, code, number, zh, en, errors, needed, errorId);
    }

    Problem withErrorId(String id) {
        return new Problem(type, title, status, detail, code, number, zh, en, errors, permission, id);
    }
}
