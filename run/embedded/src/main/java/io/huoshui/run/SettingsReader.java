package io.huoshui.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Settings from {@code huoshui.yml} (working directory, then data directory) and, above them, from the environment. */
public final class SettingsReader {
    static final String FILE = "huoshui.yml";

    private SettingsReader() {}

    /** The settings of this process's environment and working directory. */
    public static Settings read() {
        return read(System.getenv(), Path.of("").toAbsolutePath());
    }

    static Settings read(Map<String, String> environment, Path workingDirectory) {
        refuseUnknown(environment);
        Map<SettingKey, String> found = new EnumMap<>(SettingKey.class);
        putFile(found, workingDirectory.resolve(FILE));
        putEnvironment(found, environment);
        Path data = workingDirectory.resolve(found.getOrDefault(SettingKey.DATA, SettingKey.DATA.standard()));
        putFile(found, data.resolve(FILE));
        putEnvironment(found, environment);
        found.put(SettingKey.DATA, data.toString());
        return Settings.of(found);
    }

    private static void refuseUnknown(Map<String, String> environment) {
        List<String> unknown = environment.keySet().stream()
                .filter(name -> name.startsWith("HUOSHUI_") && !SettingKey.isKnownEnvironment(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadSettings("unknown settings in the environment: " + String.join(", ", unknown)
                    + "; docs/reference/settings.md lists those there are");
        }
    }

    private static void putEnvironment(Map<SettingKey, String> found, Map<String, String> environment) {
        for (SettingKey key : SettingKey.values()) {
            String value = environment.get(key.environment());
            if (value != null && !value.isBlank()) {
                found.put(key, value);
            }
        }
    }

    private static void putFile(Map<SettingKey, String> found, Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (Reader text = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            List<String> unknown = new ArrayList<>();
            put(found, "", root, unknown);
            if (!unknown.isEmpty()) {
                throw new BadSettings("unknown settings in " + file + ": " + String.join(", ", unknown)
                        + "; docs/reference/settings.md lists those there are");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(
            Map<SettingKey, String> found, String prefix, @Nullable Object value, List<String> unknown) {
        if (value instanceof Map<?, ?> section) {
            section.forEach(
                    (name, inner) -> put(found, prefix.isEmpty() ? "" + name : prefix + "." + name, inner, unknown));
        } else if (value != null) {
            SettingKey.ofYaml(prefix)
                    .ifPresentOrElse(key -> found.put(key, value.toString()), () -> unknown.add(prefix));
        }
    }
}
