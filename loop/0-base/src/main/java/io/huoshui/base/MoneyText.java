package io.huoshui.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** Money as people read it, in every language: {@code ¥1,251}, {@code ¥99.50}, {@code SEK 20}. */
public final class MoneyText {
    private static final Map<String, String> SIGNS =
            Map.of("CNY", "¥", "USD", "$", "EUR", "€", "GBP", "£", "HKD", "HK$");

    private MoneyText() {}

    /**
     * With separators of thousands; two decimals, or none when the amount is whole.
     *
     * @param currency ISO 4217 code; one without a sign here stands before the amount
     */
    public static String of(BigDecimal amount, String currency) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        DecimalFormat format =
                new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String sign = SIGNS.getOrDefault(currency, currency + " ");
        return (rounded.signum() < 0 ? "−" : "") + sign + format.format(rounded.abs());
    }
}
