package io.huoshui.run;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Every module keeps its own migrations and its own history; they run in this order, so foreign keys point backward only. */
final class Migrations {
    static final List<String> ORDER = List.of("web", "event", "profile", "segment", "measure", "import", "loop");

    private Migrations() {}

    static void run(Flyway given) {
        for (String module : ORDER) {
            Flyway.configure(given.getConfiguration().getClassLoader())
                    .configuration(given.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("migration_" + module)
                    .baselineOnMigrate(true) // the schema holds the modules before this one
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
