package io.huoshui.touch.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One connection for thousands of small lives. Their crashes are the process's, never the server's, so commits need not wait for the disk;
 * statements are planned once. And emptying small tables is cheap: PostgreSQL makes new files for each truncated table and waits for the
 * disk, which costs more than the whole life of a small brand. Deleting leaves the same behind.
 */
final class QuickConnection extends SingleConnectionDataSource {
    private static final String TRUNCATE = "truncate ";

    private static final String REFERENCES = """
        select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f' and conrelid <> confrelid""";

    /** How many tables in a row refer to one another down to this one; those nobody refers to are left out. */
    private final Map<String, Integer> referredTo = new TreeMap<>();

    QuickConnection(String url) {
        super(
                url + "&prepareThreshold=1&preparedStatementCacheQueries=4096&preparedStatementCacheSizeMiB=64"
                        + "&options=-c%20synchronous_commit=off%20-c%20plan_cache_mode=force_generic_plan%20-c%20jit=off"
                        + "%20-c%20track_counts=off%20-c%20track_activities=off",
                true);
        JdbcTemplate jdbc = new JdbcTemplate(this);
        List<Map.Entry<String, String>> all =
                jdbc.query(REFERENCES, (row, no) -> Map.entry(row.getString(1), row.getString(2)));
        for (int i = 0; i < all.size(); i++) {
            all.forEach(each ->
                    referredTo.merge(each.getValue(), 1 + referredTo.getOrDefault(each.getKey(), 0), Math::max));
        }
    }

    @Override
    protected Connection getCloseSuppressingConnectionProxy(Connection target) {
        Connection real = super.getCloseSuppressingConnectionProxy(target);
        return (Connection) Proxy.newProxyInstance(
                QuickConnection.class.getClassLoader(), real.getClass().getInterfaces(), (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = cheap((String) arguments[0]);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }

    /** Those that refer go first. */
    private String cheap(String sql) {
        String plain = sql.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith(TRUNCATE)
                ? List.of(plain.substring(TRUNCATE.length()).split(",")).stream()
                        .map(String::strip)
                        .sorted(Comparator.comparing(each -> referredTo.getOrDefault(each, 0)))
                        .map(each -> "delete from " + each)
                        .collect(Collectors.joining("; "))
                : sql;
    }
}
