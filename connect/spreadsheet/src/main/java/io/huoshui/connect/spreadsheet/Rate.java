package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one unit of a file's money is in the brand's currency. */
final class Rate {
    private final Mapping mapping;

    Rate(Mapping mapping) {
        this.mapping = mapping;
    }

    /** By the row's currency, else the file's, else the brand's own. Null when the row has a problem, now or before. */
    @Nullable
    BigDecimal of(RowReading reading) {
        if (reading.has(ImportField.CURRENCY)) {
            return reading.read(ImportField.CURRENCY, this::of);
        }
        String said = mapping.options().currency();
        if (said == null) {
            return BigDecimal.ONE;
        }
        Value<BigDecimal> rate = of(said);
        if (rate.reason() != null) {
            reading.fail(rate.reason(), null, said, null);
        }
        return rate.value();
    }

    private Value<BigDecimal> of(String cell) {
        String currency = code(cell);
        if (currency.equals(mapping.brand().currency())) {
            return Value.ok(BigDecimal.ONE);
        }
        BigDecimal rate = mapping.options().rates().get(currency);
        return rate == null ? Value.no(ImportReason.CURRENCY_FOREIGN) : Value.ok(rate);
    }

    private static String code(String cell) {
        return switch (cell) {
            case "人民币", "元", "¥", "￥", "RMB", "rmb" -> "CNY";
            default -> cell.toUpperCase(Locale.ROOT);
        };
    }
}
