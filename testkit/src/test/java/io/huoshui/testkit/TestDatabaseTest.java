package io.huoshui.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("event");

    @Test
    void migratesEachNamedStageWithAHistoryOfItsOwn() throws SQLException {
        assertThat(count(db, "select count(*) from migration_event where success and version = '1'"))
                .isEqualTo(1);
        assertThat(count(db, "select count(*) from probe")).isZero();
    }

    @Test
    void aSecondDatabaseOfTheSameStagesSeesNothingOfTheFirst() throws SQLException {
        count(db, "insert into probe (id) values (1) returning 1");
        TestDatabase other = TestDatabase.migrated("event").open();
        assertThat(count(other, "select count(*) from probe")).isZero();
        other.close();
        count(db, "delete from probe returning 1");
    }

    @Test
    void refusesAStageNobodyKnows() {
        assertThatThrownBy(() -> TestDatabase.migrated("evnt")).hasMessageContaining("evnt");
    }

    private static long count(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
