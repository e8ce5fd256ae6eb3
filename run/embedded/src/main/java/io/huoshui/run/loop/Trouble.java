package io.huoshui.run.loop;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Is it the database (try again) or the event (park it)? */
final class Trouble {
    /** Connection, transaction rollback by the server, no resources, operator intervention, system error. */
    private static final Set<String> STATE_CLASSES = Set.of("08", "40", "53", "57", "58");

    private Trouble() {}

    static boolean isPassing(Throwable problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof TransientDataAccessException
                    || each instanceof RecoverableDataAccessException
                    || each instanceof NonTransientDataAccessResourceException
                    || each instanceof CannotGetJdbcConnectionException
                    || each instanceof CannotCreateTransactionException
                    || each instanceof TransactionSystemException) {
                return true;
            }
            if (each instanceof SQLException sql
                    && sql.getSQLState() != null
                    && STATE_CLASSES.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    /** What a person needs to mend it; messages of the database may quote customer data, so only its code is kept. */
    static String describe(String stage, Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = root instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : root.getClass().getSimpleName();
        StackTraceElement[] trace = root.getStackTrace();
        String where = java.util.Arrays.stream(trace)
                .filter(each -> each.getClassName().startsWith("io.huoshui."))
                .findFirst()
                .map(each -> each.getClassName() + "." + each.getMethodName() + ":" + each.getLineNumber())
                .orElse("?");
        return stage + ": " + what + " at " + where;
    }
}
