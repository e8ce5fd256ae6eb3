package io.huoshui.run;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Every module keeps its own migrations and its own history; they run in this order, so foreign keys point backward only. */
final class Migrations {
    static final List<String> ORDER =
            List.of("web", "event", "profile", "segment", "experiment", "journey", "touch", "import", "loop");

    private Migrations() {}

    static void run(Flyway given) {
        for (String module : ORDER) {
            of(given.getConfiguration(), module).load().migrate();
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
