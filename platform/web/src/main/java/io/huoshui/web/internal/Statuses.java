package io.huoshui.web.internal;

import io.huoshui.base.Reason;
import io.huoshui.web.WebReason;

/** The HTTP status a refusal is answered with. */
final class Statuses {
    private Statuses() {}

    static int of(Reason reason) {
        return reason instanceof WebReason own
                ? own.status()
                : switch (reason.category()) {
                    case CALLER -> 400;
                    case RULE -> 409;
                    case OUTSIDE -> 502;
                    case OVERLOAD -> 503;
                    case BUG -> 500;
                };
    }

    /** The reason for a status some part of the server answered by itself. */
    static WebReason reasonOf(int status) {
        return switch (status) {
            case 401 -> WebReason.WEB_NOT_SIGNED_IN;
            case 403 -> WebReason.WEB_NOT_ALLOWED;
            case 404 -> WebReason.WEB_NOT_FOUND;
            case 405 -> WebReason.WEB_METHOD;
            case 406 -> WebReason.WEB_NOT_ACCEPTABLE;
            case 409 -> WebReason.WEB_CHANGED_MEANWHILE;
            case 413 -> WebReason.WEB_TOO_LARGE;
            case 415 -> WebReason.WEB_MEDIA_TYPE;
            case 429 -> WebReason.WEB_TOO_MANY;
            case 503 -> WebReason.WEB_UNAVAILABLE;
            default -> status < 500 ? WebReason.WEB_UNREADABLE : WebReason.WEB_BUG;
        };
    }
}
