package io.huoshui.run.analyze;

/** {@code huoshui analyze}: answers on plain files, without a server. */
public final class AnalyzeCommand {
    private AnalyzeCommand() {}

    /** @return the exit code */
    public static int run(String... arguments) {
        System.err.println("analyze: not built yet");
        return 1;
    }
}
