package io.huoshui.run.importing;

import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.Templates;
import io.huoshui.run.RunFile;
import io.huoshui.run.Server;
import io.huoshui.run.Settings;
import io.huoshui.run.SettingsReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** {@code huoshui import}: a file into the running system, with progress; starts the system when none runs. */
public final class ImportCommand {
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int LOOKS_PER_LINE = 5;

    private final ImportArguments asked;
    private final ImportWords words;
    private final PrintStream out;
    private final ImportCall call;

    private ImportCommand(ImportArguments asked, ImportWords words, PrintStream out, ImportCall call) {
        this.asked = asked;
        this.words = words;
        this.out = out;
        this.call = call;
    }

    /** @return the exit code */
    public static int run(String... arguments) {
        return run(null, System.out, System.err, ImportWords.of(System.getenv()), arguments);
    }

    /** @param given where to look for or start a server; null: as this process is set up */
    static int run(
            @org.jspecify.annotations.Nullable Settings given,
            PrintStream out,
            PrintStream err,
            ImportWords words,
            String... arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            out.println(ImportArguments.HELP);
            return 0;
        }
        try {
            ImportArguments asked = ImportArguments.of(arguments);
            if (asked.url() != null && asked.token() != null) {
                new ImportCommand(asked, words, out, new ImportCall(asked.url(), asked.token(), words.zh())).run();
                return 0;
            }
            runHere(asked, given == null ? SettingsReader.read() : given, words, out);
            return 0;
        } catch (CannotImport why) {
            err.println("import: " + why.getMessage());
            return why.exitCode();
        } catch (IOException unreadable) {
            err.println("import: " + unreadable);
            return 2;
        }
    }

    private static void runHere(ImportArguments asked, Settings settings, ImportWords words, PrintStream out)
            throws IOException {
        Optional<RunFile> running = RunFile.ofRunning(settings);
        if (running.isPresent()) {
            ImportCall call = new ImportCall(running.get().url(), running.get().token(), words.zh());
            new ImportCommand(asked, words, out, call).run();
            return;
        }
        out.println(words.starting());
        try (Server server = Server.start(settings.withPort(0).withDemo(false))) {
            ImportCommand command =
                    new ImportCommand(asked, words, out, new ImportCall(server.url(), server.token(), words.zh()));
            command.run();
            command.awaitProfiles();
        }
    }

    private void run() throws IOException {
        out.println(words.uploading(String.valueOf(asked.file().getFileName())));
        JsonNode uploaded = call.upload(asked.file(), asked.encoding(), asked.template());
        String path = "/api/imports/" + uploaded.path("id").asLong();
        JsonNode batch = mapped(path, uploaded);
        out.println(words.recognised(batch));
        call.post(path + "/check");
        JsonNode checked = settled(path);
        out.println(words.reconciliation(checked));
        long good = checked.path("counts").path("good").asLong()
                + checked.path("counts").path("cancelled").asLong();
        if (asked.checkOnly()) {
            return;
        }
        if (good == 0 || (checked.path("counts").path("bad").asLong() > good && !asked.yes())) {
            throw new CannotImport(1, words.mostlyBad());
        }
        call.post(path + "/commit");
        JsonNode done = settled(path);
        out.println(words.outcome(done.path("counts")));
    }

    /** A template that fits decides; without one, columns are taken by their names. */
    private JsonNode mapped(String path, JsonNode uploaded) {
        ImportKind kind = ImportKind.of(uploaded.path("kind").asString("")).orElseThrow();
        if (!uploaded.path("template").isNull()) {
            if (!asked.kinds().contains(kind)) {
                throw new CannotImport(2, words.otherKind(kind.word()));
            }
            return uploaded;
        }
        List<String> header = new ArrayList<>();
        uploaded.path("columns").forEach(each -> header.add(each.path("name").asString("")));
        CannotImport last = null;
        for (ImportKind each : asked.kinds().stream().sorted().toList()) {
            List<ColumnField> mapping = Templates.mappingByName(header, each);
            try {
                return call.put(
                        path + "/mapping", Map.of("kind", each.word(), "mapping", mapping, "options", Map.of()));
            } catch (CannotImport doesNotFit) {
                last = doesNotFit;
            }
        }
        throw java.util.Objects.requireNonNull(last);
    }

    /** Waits for a check or an import to end, telling how far it is. */
    private JsonNode settled(String path) {
        for (int look = 1; ; look++) {
            JsonNode batch = call.get(path);
            switch (batch.path("state").asString("")) {
                case "checking", "importing" -> {
                    if (look % LOOKS_PER_LINE == 0) {
                        out.println("  " + words.progress(batch));
                    }
                    LockSupport.parkNanos(LOOK.toNanos());
                }
                case "failed" ->
                    throw new CannotImport(
                            1,
                            batch.path("failure").path(words.zh() ? "zh" : "en").asString("") + " ["
                                    + batch.path("failure").path("code").asString("") + "]");
                default -> {
                    return batch;
                }
            }
        }
    }

    /** A server of our own goes away with us: let it finish what the import set off. */
    private void awaitProfiles() {
        for (int look = 1; ; look++) {
            JsonNode status = call.get("/api/status");
            long behind = status.path("logHead").asLong()
                    - status.path("loopPosition").asLong();
            if (behind <= 0) {
                return;
            }
            if (look % LOOKS_PER_LINE == 0) {
                out.println("  " + words.applying(behind));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
