package io.huoshui.run.analyze;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words after {@code analyze …}: files, options with a value ({@code --x y} or {@code --x=y}) and flags.
 *
 * @param analysis the name, for messages
 */
record Words(String analysis, List<Path> files, Map<String, String> options, Set<String> flags) {
    static Words of(String analysis, Set<String> withValue, Set<String> withoutValue, String... arguments) {
        List<Path> files = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < arguments.length; i++) {
            String each = arguments[i];
            int equals = each.indexOf('=');
            String option = equals > 0 ? each.substring(0, equals) : each;
            if (withoutValue.contains(each)) {
                flags.add(each);
            } else if (!each.startsWith("--")) {
                files.add(file(each));
            } else if (!withValue.contains(option)) {
                throw new CannotAnalyze("unknown option " + option + "; see analyze " + analysis + " --help");
            } else if (equals > 0) {
                options.put(option, each.substring(equals + 1));
            } else if (i + 1 == arguments.length) {
                throw new CannotAnalyze(option + " needs a value");
            } else {
                options.put(option, arguments[++i]);
            }
        }
        if (files.isEmpty()) {
            throw new CannotAnalyze("no file given; see analyze " + analysis + " --help");
        }
        return new Words(analysis, List.copyOf(files), options, flags);
    }

    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new CannotAnalyze(option + " " + text + " is no date; write it like 2026-11-22");
        }
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new CannotAnalyze("no such file: " + name);
        }
        return file;
    }
}
