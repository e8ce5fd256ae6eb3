package io.huoshui.run.importing;

/** The import ends here; the message says why, the code is the process's. */
final class CannotImport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CannotImport(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
