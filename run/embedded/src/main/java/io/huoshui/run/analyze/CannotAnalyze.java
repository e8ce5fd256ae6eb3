package io.huoshui.run.analyze;

/** The question or the file makes no sense; the message says what to mend. */
final class CannotAnalyze extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotAnalyze(String message) {
        super(message);
    }
}
