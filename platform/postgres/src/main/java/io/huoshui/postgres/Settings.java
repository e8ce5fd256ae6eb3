package io.huoshui.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the embedded server is to run.
 *
 * @param data the directory that holds everything: cluster, password, lock; made when absent
 * @param cache where the server's programs are unpacked; must be readable for the account the server runs as
 * @param port TCP port on the loopback interface, 0 for any free one
 * @param osUser the account to run a new cluster under when this process is root; empty for the first that passes the probe
 * @param conf lines of {@code postgresql.conf} that replace or extend ours, e.g. {@code shared_buffers}
 * @param patience how long a start may take, WAL replay included
 * @param progress takes a line for the person who waits
 */
public record Settings(
        Path data,
        Path cache,
        int port,
        String osUser,
        Map<String, String> conf,
        Duration patience,
        Consumer<String> progress) {

    /** Any free port, all defaults; {@code HUOSHUI_DB_OS_USER} is honoured. */
    public static Settings in(Path data) {
        String osUser = System.getenv().getOrDefault("HUOSHUI_DB_OS_USER", "");
        return new Settings(data, Binaries.defaultCache(), 0, osUser, Map.of(), Duration.ofHours(1), line -> {});
    }

    public Settings withPort(int wanted) {
        return new Settings(data, cache, wanted, osUser, conf, patience, progress);
    }

    public Settings withOsUser(String wanted) {
        return new Settings(data, cache, port, wanted, conf, patience, progress);
    }

    public Settings withConf(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(conf);
        more.put(name, value);
        return new Settings(data, cache, port, osUser, more, patience, progress);
    }

    public Settings withPatience(Duration longest) {
        return new Settings(data, cache, port, osUser, conf, longest, progress);
    }

    public Settings withProgress(Consumer<String> listener) {
        return new Settings(data, cache, port, osUser, conf, patience, listener);
    }
}
