package io.huoshui.connect.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; the first thing wrong with it is kept, what comes after is not looked at. Used by one thread. */
final class RowReading {
    /** What a spreadsheet shows where a formula failed. */
    private static final Set<String> ERROR_VALUES =
            Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");

    private final Row row;
    private final Mapping mapping;
    private @Nullable Problem problem;

    RowReading(Row row, Mapping mapping, RowLimits limits) {
        this.row = row;
        this.mapping = mapping;
        if (row.cells().size() > mapping.header().size()) {
            checkWidth();
        }
        for (String each : row.cells()) {
            if (each.length() > limits.cellChars()) {
                fail(ImportReason.CELL_TOO_LONG, null, null, null);
            }
        }
    }

    private void checkWidth() {
        List<String> cells = row.cells();
        for (String each : cells.subList(mapping.header().size(), cells.size())) {
            if (!each.isBlank()) {
                fail(ImportReason.ROW_TOO_WIDE, null, null, null);
            }
        }
    }

    boolean has(ImportField field) {
        return problem == null && !mapping.cell(row, field).isEmpty();
    }

    /** The field's value; null when the row has a problem. */
    <T> @Nullable T read(ImportField field, Function<String, Value<T>> reader) {
        if (problem != null) {
            return null;
        }
        String cell = mapping.cell(row, field);
        if (!cell.isEmpty() && cell.charAt(0) == '#' && ERROR_VALUES.contains(cell)) {
            fail(ImportReason.CELL_IS_AN_ERROR, field, cell, null);
            return null;
        }
        Value<T> value = reader.apply(cell);
        ImportReason reason = value.reason();
        if (reason != null
                && !(value.value() != null && mapping.options().accept().contains(reason.name()))) {
            fail(reason, field, cell, value.suggestion());
            return null;
        }
        return value.value();
    }

    /** As {@link #read}, but an empty cell is no problem. */
    <T> @Nullable T readIfThere(ImportField field, Function<String, Value<T>> reader) {
        return has(field) ? read(field, reader) : null;
    }

    String text(ImportField field) {
        return mapping.cell(row, field);
    }

    /** Who the row is about; a row about nobody has the problem that it is anonymous. */
    Customer customer() {
        String userId = readIfThere(ImportField.CUSTOMER, Ids::id);
        List<Customer.Identity> others = new ArrayList<>(2);
        for (ImportField each : ImportField.IDENTITIES) {
            if (each != ImportField.CUSTOMER) {
                String id = readIfThere(each, reader(each));
                if (id != null && !id.isEmpty()) {
                    others.add(new Customer.Identity(each.word(), id));
                }
            }
        }
        Customer customer = new Customer(userId, List.copyOf(others));
        if (problem == null && customer.isNobody()) {
            fail(ImportReason.ROW_WITHOUT_CUSTOMER, null, null, null);
        }
        return customer;
    }

    private static Function<String, Value<String>> reader(ImportField identity) {
        return switch (identity) {
            case PHONE -> Ids::phone;
            case EMAIL -> Ids::email;
            default -> Ids::id;
        };
    }

    void fail(ImportReason reason, @Nullable ImportField field, @Nullable String value, @Nullable String suggestion) {
        if (problem == null) {
            Integer column = field == null ? null : mapping.columns().get(field);
            String name = column == null ? null : mapping.header().get(column);
            problem = new Problem(row.number(), name, value, reason, suggestion, List.copyOf(row.cells()));
        }
    }

    void failAt(ImportField field, ImportReason reason) {
        fail(reason, field, mapping.cell(row, field), null);
    }

    @Nullable
    Problem problem() {
        return problem;
    }
}
