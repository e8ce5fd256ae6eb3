package io.huoshui.connect.spreadsheet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One row per thing a customer did. */
final class InteractionReader implements RowReader {
    private final Mapping mapping;
    private final RowLimits limits;
    private final Times times;

    InteractionReader(Mapping mapping, RowLimits limits, Times times) {
        this.mapping = mapping;
        this.limits = limits;
        this.times = times;
    }

    @Override
    public Outcome read(Row row) {
        RowReading reading = new RowReading(row, mapping, limits);
        Customer customer = reading.customer();
        String fixed = mapping.options().event();
        String name = reading.has(ImportField.EVENT) ? reading.text(ImportField.EVENT) : fixed;
        if (name == null) {
            reading.failAt(ImportField.EVENT, ImportReason.EVENT_NAME_MISSING);
        }
        Instant at = reading.read(ImportField.TIME, times::of);
        Map<String, Object> properties = new LinkedHashMap<>();
        mapping.free().forEach((property, column) -> {
            if (!row.cell(column).isEmpty()) {
                properties.put(property, row.cell(column));
            }
        });
        Problem problem = reading.problem();
        if (problem != null || name == null || at == null) {
            return new Outcome.Refusal(Objects.requireNonNull(problem));
        }
        return new Outcome.Whole(new Found.Interaction(customer, name, at, properties, row.number()));
    }
}
