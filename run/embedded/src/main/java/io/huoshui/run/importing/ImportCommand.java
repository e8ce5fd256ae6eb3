package io.huoshui.run.importing;

/** {@code huoshui import}: a file into the running system, with progress. */
public final class ImportCommand {
    private ImportCommand() {}

    /** @return the exit code */
    public static int run(String... arguments) {
        System.err.println("import: not built yet");
        return 1;
    }
}
