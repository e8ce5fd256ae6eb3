package io.huoshui.run;

/** The installation is set up in a way it cannot or may not run; the message says what to change. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSettings(String message) {
        super(message);
    }
}
