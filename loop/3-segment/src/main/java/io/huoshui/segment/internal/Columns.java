package io.huoshui.segment.internal;

import io.huoshui.segment.CutPoints;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How this stage's words look in columns. */
final class Columns {
    private Columns() {}

    /** As a PostgreSQL array literal. */
    static String numbers(List<BigDecimal> values) {
        return values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}"));
    }

    static List<BigDecimal> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((BigDecimal[]) row.getArray(column).getArray()).toList();
    }

    static CutPoints cutPoints(ResultSet row, String prefix) throws SQLException {
        return new CutPoints(numbers(row, prefix + "r"), numbers(row, prefix + "f"), numbers(row, prefix + "m"));
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The constant a word stands for: {@code quintile} → {@code QUINTILE}. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
