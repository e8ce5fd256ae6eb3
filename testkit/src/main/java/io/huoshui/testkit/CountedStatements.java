package io.huoshui.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that remembers which statements it was asked to prepare, each time anew. */
public final class CountedStatements {
    private final List<String> statements = new ArrayList<>();
    private final DataSource source;

    public CountedStatements(DataSource of) {
        source = intercepting(
                DataSource.class,
                of,
                (name, arguments, result) -> result instanceof Connection connection
                        ? intercepting(Connection.class, connection, this::remember)
                        : result);
    }

    public DataSource source() {
        return source;
    }

    /** How many of those prepared while something is done begin so. */
    public long during(Runnable something, String beginning) {
        statements.clear();
        something.run();
        return statements.stream()
                .filter(each -> each.strip().startsWith(beginning))
                .count();
    }

    private @Nullable Object remember(String name, Object[] arguments, @Nullable Object result) {
        if (name.equals("prepareStatement")) {
            statements.add(String.valueOf(arguments[0]));
        }
        return result;
    }

    private interface Then {
        @Nullable
        Object happens(String name, Object[] arguments, @Nullable Object result);
    }

    private static <T> T intercepting(Class<T> type, T real, Then then) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return then.happens(method.getName(), arguments, method.invoke(real, arguments));
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
