package io.huoshui.run.analyze;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** What the command answered. */
record Asked(int code, String out, String err) {
    static Asked analyze(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = AnalyzeCommand.run(printing(out), printing(err), ZoneId.of("Asia/Shanghai"), arguments);
        return new Asked(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    /** A file of the shared public data, which is no part of the repository. */
    static Optional<Path> shared(String name) {
        String named = System.getenv("HUOSHUI_SHARED_DATA");
        Path here = Path.of("").toAbsolutePath();
        Stream<Path> folders = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(here, each -> each != null, Path::getParent)
                        .map(each -> each.resolveSibling("shared").resolve("data"));
        return folders.map(each -> each.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
