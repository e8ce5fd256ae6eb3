package io.huoshui.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Every module keeps its own migrations and its own history; they run in this order, so foreign keys point backward only. */
public final class Migrations {
    static final List<String> ORDER =
            List.of("web", "event", "profile", "segment", "experiment", "journey", "touch", "import", "loop");

    private static final Set<String> OUTSIDE_THE_LOOP = Set.of("web", "import");

    private Migrations() {}

    static void run(Flyway given) {
        for (String module : ORDER) {
            of(given.getConfiguration(), module).load().migrate();
        }
    }

    /** What the loop needs, into a schema of its own that is there and empty. */
    public static void runIn(DataSource database, String schema) {
        Configuration configuration = Flyway.configure()
                .dataSource(database)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(false);
        for (String module : ORDER) {
            if (!OUTSIDE_THE_LOOP.contains(module)) {
                of(configuration, module).load().migrate();
            }
        }
    }

    /** Only the modules named, each only as far as its version: the tables as a backup had them. Versions unknown here are left out. */
    static void runTo(DataSource database, Map<String, String> versions) {
        Configuration configuration = Flyway.configure().dataSource(database);
        for (String module : ORDER) {
            if (versions.containsKey(module)) {
                of(configuration, module)
                        .target(versions.get(module) + "?") // the mark lets a version nobody knows pass
                        .load()
                        .migrate();
            }
        }
    }

    private static FluentConfiguration of(Configuration given, String module) {
        return Flyway.configure(given.getClassLoader())
                .configuration(given)
                .locations("classpath:db/migration/" + module)
                .table("migration_" + module)
                .baselineOnMigrate(true) // the schema holds the modules before this one
                .baselineVersion("0");
    }
}
