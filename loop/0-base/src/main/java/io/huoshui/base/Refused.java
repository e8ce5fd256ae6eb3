package io.huoshui.base;

/**
 * A refusal that leaves a use case at its door. The door turns it into problem+json with {@code code}, so throw it only from use
 * cases and controllers; decisions return their reason as a value.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public Refused(Reason reason) {
        this(reason, "");
    }

    /** @param detail what exactly was wrong this time, without personal data; may be empty */
    public Refused(Reason reason, String detail) {
        super(detail.isEmpty() ? reason.en() : reason.en() + " " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
