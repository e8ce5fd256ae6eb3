package io.huoshui.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One program run to its end. Output goes to a file, not a pipe: the server inherits it and would break when we die first. */
record Command(List<String> words, @Nullable Path directory) {
    Command(List<String> words) {
        this(words, null);
    }

    record Result(int code, String output) {
        boolean ok() {
            return code == 0;
        }
    }

    Command with(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(all, directory);
    }

    Command in(Path workingDirectory) {
        return new Command(words, workingDirectory);
    }

    Result run() {
        return run(() -> {});
    }

    /** @param whileWaiting called every five seconds until the program ends */
    Result run(Runnable whileWaiting) {
        try {
            Path output = Files.createTempFile("huoshui-", ".out");
            try {
                Process process = start(output);
                while (!process.waitFor(5, TimeUnit.SECONDS)) {
                    whileWaiting.run();
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Result(127, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed("interrupted while waiting for " + words, e);
        }
    }

    private Process start(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(
                new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null")));
        if (directory != null) {
            builder.directory(directory.toFile());
        }
        // Strangers' settings reach libpq, initdb and the loader through these.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LD_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
