package io.huoshui.postgres;

/** The database cannot be had; the message says why and what a person can do, with the server's own words where it spoke. */
public final class PostgresFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PostgresFailed(String message) {
        super(message);
    }

    public PostgresFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
