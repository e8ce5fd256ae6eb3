package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's configuration, written whole before each start: nothing edited by hand or left by an older version survives. */
final class Conf {
    private static final String HBA = "host all " + EmbeddedPostgres.USER + " 127.0.0.1/32 scram-sha-256\n";

    private Conf() {}

    static void write(Path cluster, int port, Map<String, String> overrides) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("listen_addresses", "127.0.0.1");
        lines.put("port", String.valueOf(port));
        lines.put("unix_socket_directories", "");
        lines.put("max_connections", "120");
        lines.put("password_encryption", "scram-sha-256");
        lines.put("fsync", "on");
        lines.put("synchronous_commit", "on");
        lines.put("full_page_writes", "on");
        lines.put("allow_alter_system", "off");
        lines.put("shared_buffers", "256MB");
        lines.put("max_wal_size", "4GB");
        lines.put("jit", "off");
        lines.put("timezone", "UTC");
        lines.put("log_timezone", "UTC");
        lines.put("datestyle", "iso, ymd");
        lines.put("default_text_search_config", "pg_catalog.simple");
        lines.put("log_line_prefix", "%m [%p] ");
        lines.putAll(overrides);
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + " = '" + line.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining("", "# Written by huoshui at each start; changes here are lost.\n", ""));
        Files.writeString(cluster.resolve("postgresql.conf"), text);
        Files.writeString(cluster.resolve("pg_hba.conf"), HBA);
    }
}
