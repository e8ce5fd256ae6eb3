package io.huoshui.testkit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database for one test class on a real server, migrated for the stages it names:
 *
 * <pre>{@code @RegisterExtension
 * static final TestDatabase db = TestDatabase.migrated("event", "profile");}</pre>
 *
 * The server is the embedded one with its product settings, durability included; one per JVM, started when first needed. Classes that
 * name the same stages are copied from one migrated template.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    /** The order migrations run in; foreign keys point backward only. */
    public static final List<String> STAGES =
            List.of("web", "event", "profile", "segment", "experiment", "journey", "touch", "import", "loop");

    private static final Map<List<String>, String> TEMPLATES = new LinkedHashMap<>();

    private final List<String> stages;
    private @Nullable String name;

    private TestDatabase(List<String> stages) {
        this.stages = stages;
    }

    /** @param stages names out of {@link #STAGES}, in any order */
    public static TestDatabase migrated(String... stages) {
        List<String> wanted = Arrays.asList(stages);
        if (!STAGES.containsAll(wanted)) {
            throw new IllegalArgumentException("unknown stage among " + wanted + "; known: " + STAGES);
        }
        return new TestDatabase(STAGES.stream().filter(wanted::contains).toList());
    }

    public static TestDatabase empty() {
        return new TestDatabase(List.of());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** For code that is no JUnit test; tests register the object as an extension instead. */
    public TestDatabase open() {
        name = TestServer.get().createDatabase(template(stages));
        return this;
    }

    public void close() {
        if (name != null) {
            TestServer.get().dropDatabase(name);
            name = null;
        }
    }

    /** A new connection for each call of {@code getConnection}, as a test of transactions wants it. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        return source;
    }

    /** With user and password in it. */
    public String jdbcUrl() {
        if (name == null) {
            throw new IllegalStateException("register this object with @RegisterExtension on a static field");
        }
        return TestServer.get().jdbcUrl(name);
    }

    private static synchronized @Nullable String template(List<String> stages) {
        if (stages.isEmpty()) {
            return null;
        }
        return TEMPLATES.computeIfAbsent(stages, wanted -> {
            String template = TestServer.get().createDatabase(null);
            wanted.forEach(stage -> migrate(TestServer.get().jdbcUrl(template), stage));
            return template;
        });
    }

    private static void migrate(String jdbcUrl, String stage) {
        Flyway.configure()
                .dataSource(jdbcUrl, null, null)
                .locations("classpath:db/migration/" + stage)
                .failOnMissingLocations(true)
                .table("migration_" + stage)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
