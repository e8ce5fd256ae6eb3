package io.huoshui.postgres;

import io.huoshui.postgres.DurabilityCheck.Finding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** After the login: is the server that answered ours, does it run with our settings, and has it our database? */
final class Proof {
    private static final String OPEN_DOORS = """
            select coalesce(string_agg(distinct auth_method, ', '), '') from pg_hba_file_rules
            where auth_method is distinct from 'scram-sha-256'
            """;

    private Proof() {}

    static void of(Connection connection, Path clusterDirectory) throws SQLException {
        List<Finding> findings = DurabilityCheck.findings(connection);
        String directory = DurabilityCheck.show(connection, "data_directory");
        if (!Path.of(directory).equals(clusterDirectory)) {
            findings.add(new Finding(DurabilityReason.FOREIGN_DATA_DIRECTORY, directory));
        }
        DurabilityCheck.expect(connection, "data_checksums", "on", DurabilityReason.DATA_CHECKSUMS_OFF, findings);
        DurabilityCheck.expect(
                connection, "password_encryption", "scram-sha-256", DurabilityReason.AUTH_NOT_SCRAM, findings);
        DurabilityCheck.expect(
                connection, "listen_addresses", "127.0.0.1", DurabilityReason.NOT_LOOPBACK_ONLY, findings);
        String doors = ask(connection, OPEN_DOORS);
        if (!doors.isEmpty()) {
            findings.add(new Finding(DurabilityReason.AUTH_NOT_SCRAM, "pg_hba: " + doors));
        }
        DurabilityCheck.refuse(findings);
    }

    static void ensureDatabase(Connection connection, String name) throws SQLException {
        if (ask(connection, "select count(*) from pg_database where datname = '" + name + "'")
                .equals("0")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
