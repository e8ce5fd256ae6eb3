package io.huoshui.run.importing;

import io.huoshui.connect.spreadsheet.ImportKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of {@code huoshui import} asked for.
 *
 * @param kinds what the rows may be
 * @param yes import the good rows even when more are bad than good
 */
record ImportArguments(
        Set<ImportKind> kinds,
        Path file,
        @Nullable String template,
        @Nullable String encoding,
        boolean yes,
        boolean checkOnly,
        @Nullable String url,
        @Nullable String token) {

    static final String HELP = """
            usage: huoshui import {orders|customers|interactions} FILE [options]
              FILE             CSV (may be gzipped) or XLSX, UTF-8 or GBK
              --template T     which columns are what; recognised by the header when omitted
              --encoding E     recognised when omitted
              --check          say what the file holds, import nothing
              --yes            import the good rows even when more are bad than good
              --url URL --token T   a server elsewhere; otherwise the one on this data directory, started if none runs
            exit: 0 done, 1 stopped, 2 the arguments or the file cannot be read
            Importing the same file again adds nothing.""";

    private static final Map<String, Set<ImportKind>> KINDS = Map.of(
            "orders", Set.of(ImportKind.ORDERS_BY_LINE, ImportKind.ORDERS_BY_ORDER),
            "customers", Set.of(ImportKind.CUSTOMERS),
            "interactions", Set.of(ImportKind.INTERACTIONS));
    private static final List<String> WITH_VALUE = List.of("--template", "--encoding", "--url", "--token");
    private static final List<String> FLAGS = List.of("--yes", "--check");

    static ImportArguments of(String... arguments) {
        Map<String, String> options = new HashMap<>();
        List<String> plain = new java.util.ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String each = arguments[i];
            if (WITH_VALUE.contains(each) && i + 1 < arguments.length) {
                options.put(each, arguments[++i]);
            } else if (FLAGS.contains(each)) {
                options.put(each, "");
            } else if (each.startsWith("--")) {
                throw new CannotImport(2, "unknown option or missing value: " + each);
            } else {
                plain.add(each);
            }
        }
        if (plain.size() != 2 || !KINDS.containsKey(plain.get(0))) {
            throw new CannotImport(2, HELP);
        }
        if (options.containsKey("--url") != options.containsKey("--token")) {
            throw new CannotImport(2, "--url and --token go together");
        }
        return of(KINDS.get(plain.get(0)), Path.of(plain.get(1)), options);
    }

    private static ImportArguments of(Set<ImportKind> kinds, Path file, Map<String, String> options) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotImport(2, "no such file: " + file);
        }
        return new ImportArguments(
                kinds,
                file,
                options.get("--template"),
                options.get("--encoding"),
                options.containsKey("--yes"),
                options.containsKey("--check"),
                options.get("--url"),
                options.get("--token"));
    }
}
