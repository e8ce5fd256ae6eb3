package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CopyTest {
    private static final String[] PIECES = {
        "\\", "\\N", "\\.", "\t", "\n", "\r", "\b", "\f", "\u000b", "\u0001", "\u007f", "\"", "'", ",", " ", "", "活水",
        "😀", "x", "\u2028", "\ufeff", "é", "$1", "?"
    };

    private static Sql db;

    @BeforeAll
    static void table() throws SQLException {
        db = OneServer.freshDatabase();
        db.run(
                "create table word (id bigint primary key, said text)",
                "create table kind (n numeric, f boolean,"
                        + " t timestamptz, d date, b bytea, x double precision, j jsonb, e text)");
    }

    @Test
    void anyTextComesBackAsItWent() throws SQLException {
        for (long seed = 1; seed <= 20; seed++) {
            List<String> words = words(new Random(seed));
            try (Connection connection = db.connect()) {
                connection.setAutoCommit(false);
                try (Copy copy = Copy.into(connection, "word", "id", "said")) {
                    for (int id = 0; id < words.size(); id++) {
                        copy.number(id).text(words.get(id)).endRow();
                    }
                    assertThat(copy.finish()).isEqualTo(words.size());
                }
                assertThat(read(connection)).as("seed " + seed).isEqualTo(words);
            }
        }
    }

    @Test
    void everyKindOfValueArrives() throws SQLException {
        try (Connection connection = db.connect();
                Copy copy = Copy.into(connection, "kind", "n", "f", "t", "d", "b", "x", "j", "e")) {
            copy.number(new BigDecimal("1E+3"))
                    .flag(true)
                    .instant(Instant.parse("2026-12-31T23:59:59.999999999Z"))
                    .printed(LocalDate.of(2026, 2, 28))
                    .bytes(new byte[] {0, 9, 10, 92, -1})
                    .number(0.1)
                    .text("{\"a\": \"\\\\ \\n\"}")
                    .text("")
                    .endRow();
            copy.number((BigDecimal) null)
                    .flag(null)
                    .instant(null)
                    .printed(null)
                    .bytes(null);
            copy.number(Double.NaN).text(null).text(null).endRow();
            assertThat(copy.finish()).isEqualTo(2);
        }
        assertThat(db.ask(
                        "select concat_ws('|', n, f, t at time zone 'UTC', d, b, x, j->>'a', e) from kind where n > 0"))
                .isEqualTo("1000|t|2026-12-31 23:59:59.999999|2026-02-28|\\x00090a5cff|0.1|\\ \n|");
        assertThat(db.ask("select num_nulls(n, f, t, d, b, x, j, e) from kind where n is null"))
                .isEqualTo("7");
    }

    @Test
    void aCopyThatIsNotFinishedWritesNothingAndLeavesTheConnectionUsable() throws SQLException {
        try (Connection connection = db.connect()) {
            try (Copy copy = Copy.into(connection, "word", "id", "said")) {
                copy.number(1).text("lost").endRow();
            }
            assertThat(read(connection)).isEmpty();
        }
    }

    @Test
    void refusesWhatTheTableCannotKeep() throws SQLException {
        try (Connection connection = db.connect();
                Copy copy = Copy.into(connection, "word", "id", "said")) {
            copy.number(1);
            assertThatThrownBy(copy::endRow).hasMessageContaining("1 values for the columns [id, said]");
            assertThatThrownBy(() -> copy.text("a\0b")).hasMessageContaining("U+0000 in column said");
            assertThatThrownBy(() -> copy.text("one too many")).isInstanceOf(IllegalStateException.class);
        }
    }

    static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            if (random.nextInt(20) == 0) {
                words.add(null);
                continue;
            }
            StringBuilder word = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                word.append(PIECES[random.nextInt(PIECES.length)]);
            }
            words.add(word.toString());
        }
        words.add("长".repeat(200_000));
        return words;
    }

    private static List<String> read(Connection connection) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select said from word order by id")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
