package io.huoshui.run;

/** Where the jar starts: a server, and the command line of the same jar. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Commands.run(arguments).ifPresent(System::exit);
    }
}
