package io.huoshui.connect.spreadsheet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row per customer: identities and traits. */
final class PersonReader implements RowReader {
    private final Mapping mapping;
    private final RowLimits limits;
    private final Times times;

    PersonReader(Mapping mapping, RowLimits limits, Times times) {
        this.mapping = mapping;
        this.limits = limits;
        this.times = times;
    }

    @Override
    public Outcome read(Row row) {
        RowReading reading = new RowReading(row, mapping, limits);
        Customer customer = reading.customer();
        Instant at = reading.readIfThere(ImportField.TIME, times::of);
        Map<String, Object> traits = new LinkedHashMap<>();
        for (ImportField each : ImportField.TRAITS) {
            if (reading.has(each)) {
                traits.put(each.word(), reading.text(each));
            }
        }
        mapping.free().forEach((name, column) -> {
            if (!row.cell(column).isEmpty()) {
                traits.put(name, row.cell(column));
            }
        });
        int identities = customer.others().size() + (customer.userId() == null ? 0 : 1);
        if (traits.isEmpty() && identities < 2) {
            reading.fail(ImportReason.NOTHING_TO_TELL, null, null, null);
        }
        Problem problem = reading.problem();
        return problem != null
                ? new Outcome.Refusal(problem)
                : new Outcome.Whole(new Found.Person(customer, traits, at, row.number()));
    }
}
