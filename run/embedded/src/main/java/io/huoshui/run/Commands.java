package io.huoshui.run;

import io.huoshui.run.analyze.AnalyzeCommand;
import io.huoshui.run.importing.ImportCommand;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntBiFunction;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Which words on the command line do what. */
public final class Commands {
    private static final String HELP = """
            usage: huoshui COMMAND
              serve [--empty]                           run the server (the default); --empty without the demo brand
              import orders FILE [--template T]         import a file
              analyze rfm|ltv FILE …                    answers on plain files, without a server
              backup FILE · restore FILE                one file out of the system, and back into an empty one""";

    private Commands() {}

    /** @return the exit code; empty when a server was started and goes on */
    public static OptionalInt run(String... arguments) {
        String command = arguments.length == 0 || arguments[0].startsWith("--") ? "serve" : arguments[0];
        String[] rest = arguments.length == 0 || arguments[0].startsWith("--")
                ? arguments
                : Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            return switch (command) {
                case "serve" -> serve(List.of(rest));
                case "analyze" -> OptionalInt.of(AnalyzeCommand.run(rest));
                case "import" -> OptionalInt.of(ImportCommand.run(rest));
                case "backup" -> withFile("backup", rest, BackupCommand::run);
                case "restore" -> withFile("restore", rest, RestoreCommand::run);
                case "help" -> help(0);
                default -> help(2);
            };
        } catch (BadSettings wrong) {
            System.err.println("huoshui: " + wrong.getMessage());
            return OptionalInt.of(2);
        }
    }

    private static OptionalInt serve(List<String> options) {
        if (options.contains("--help")) {
            return help(0);
        }
        Settings settings = SettingsReader.read();
        for (String option : options) {
            if (!option.equals("--empty")) {
                throw new BadSettings("unknown option " + option + "; see --help");
            }
            settings = settings.withDemo(false);
        }
        Server server = Server.start(settings);
        System.out.println("Huoshui 活水 is running at " + server.url());
        return OptionalInt.empty();
    }

    private static OptionalInt withFile(String command, String[] rest, ToIntBiFunction<Settings, Path> then) {
        if (rest.length != 1 || rest[0].startsWith("--")) {
            System.out.println("usage: huoshui " + command + " FILE");
            return OptionalInt.of(rest.length == 1 && rest[0].equals("--help") ? 0 : 2);
        }
        // Spring Boot quietens the libraries only when the server starts.
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return OptionalInt.of(then.applyAsInt(SettingsReader.read(), Path.of(rest[0])));
    }

    private static OptionalInt help(int code) {
        System.out.println(HELP);
        return OptionalInt.of(code);
    }
}
