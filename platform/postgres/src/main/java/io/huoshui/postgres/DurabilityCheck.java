package io.huoshui.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Does this server keep what it acknowledges? Asked of every server, ours or the operator's, before the first row is written. */
public final class DurabilityCheck {
    private static final int OLDEST_VERSION_NUM = 150_000;

    private DurabilityCheck() {}

    /** @param found the server's value that is wrong */
    public record Finding(DurabilityReason reason, String found) {
        @Override
        public String toString() {
            return reason.number() + " " + reason + " (" + found + "): " + reason.en() + " " + reason.zh();
        }
    }

    /** What is wrong, worst first; empty when all is well. */
    public static List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> found = new ArrayList<>();
        if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST_VERSION_NUM) {
            found.add(new Finding(DurabilityReason.VERSION_TOO_OLD, show(connection, "server_version")));
        }
        expect(connection, "fsync", "on", DurabilityReason.FSYNC_OFF, found);
        String commit = show(connection, "synchronous_commit");
        if (commit.equals("off")) {
            found.add(new Finding(DurabilityReason.SYNCHRONOUS_COMMIT_OFF, commit));
        }
        expect(connection, "full_page_writes", "on", DurabilityReason.FULL_PAGE_WRITES_OFF, found);
        expect(connection, "server_encoding", "UTF8", DurabilityReason.ENCODING_NOT_UTF8, found);
        return found;
    }

    /**
     * @throws PostgresFailed naming every finding, in English and Chinese
     */
    public static void require(Connection connection) throws SQLException {
        refuse(findings(connection));
    }

    /**
     * The same for a server not yet connected to.
     *
     * @throws PostgresFailed also when it cannot be reached
     */
    public static void require(String jdbcUrl, String user, String password) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            require(connection);
        } catch (SQLException e) {
            throw new PostgresFailed("cannot use the PostgreSQL of HUOSHUI_DB_URL: " + e.getMessage(), e);
        }
    }

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new PostgresFailed("refusing to run on this PostgreSQL:\n"
                    + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }

    static void expect(
            Connection connection, String setting, String wanted, DurabilityReason otherwise, List<Finding> into)
            throws SQLException {
        String actual = show(connection, setting);
        if (!actual.equals(wanted)) {
            into.add(new Finding(otherwise, setting + " = " + actual));
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
