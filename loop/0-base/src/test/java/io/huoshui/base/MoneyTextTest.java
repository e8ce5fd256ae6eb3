package io.huoshui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                1251       | CNY | ¥1,251
                18584.00   | CNY | ¥18,584
                99.5       | CNY | ¥99.50
                0          | CNY | ¥0
                0.004      | CNY | ¥0
                999.999    | CNY | ¥1,000
                1E+6       | USD | $1,000,000
                -20        | HKD | −HK$20
                20         | SEK | SEK 20
                500        | JPY | JPY 500
                """)
    void moneyIsReadAtAGlance(BigDecimal amount, String currency, String text) {
        assertThat(MoneyText.of(amount, currency)).isEqualTo(text);
    }
}
