package io.huoshui.connect.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as shops write them. */
class ValuesTest {
    private final Times times = new Times(ZoneId.of("Asia/Shanghai"), null, Imported.NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-09-28 14:03:07,2026-09-28T06:03:07Z",
        "2026/9/8 4:03,2026-09-07T20:03:00Z",
        "2026-09-28,2026-09-27T16:00:00Z",
        "2026年9月28日 14时03分,2026-09-28T06:03:00Z",
        "20260928,2026-09-27T16:00:00Z",
        "20260928140307,2026-09-28T06:03:07Z",
        "2026-09-28 14:03:07.123,2026-09-28T06:03:07Z",
        "2026-09-28T14:03:07+02:00,2026-09-28T12:03:07Z",
        "2026-09-28T14:03:07Z,2026-09-28T14:03:07Z",
        "2026-09-28T14:03:07,2026-09-28T06:03:07Z",
    })
    void timesYearFirst(String cell, Instant expected) {
        assertThat(times.of(cell)).isEqualTo(Value.ok(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "'',TIME_UNREADABLE",
        "soon,TIME_UNREADABLE",
        "12/1/2010 8:26,TIME_UNREADABLE",
        "2026-02-30,TIME_UNREADABLE",
        "2026-11-22 18:06,TIME_IN_FUTURE",
        "1989-12-31,TIME_TOO_OLD",
        "45678.5,TIME_UNREADABLE",
        "99999999999999999,TIME_UNREADABLE",
    })
    void timesThatCannotBe(String cell, ImportReason reason) {
        assertThat(times.of(cell).reason()).isEqualTo(reason);
    }

    @Test
    void aMonthAndADayThatChangedPlacesComeWithASuggestion() {
        assertThat(times.of("2026/28/09").suggestion()).isEqualTo("2026-09-28");
    }

    @Test
    void dayFirstNeedsItsPattern() {
        Times british = new Times(ZoneId.of("Europe/London"), "d/M/yyyy H:mm", Imported.NOW);
        assertThat(british.of("1/12/2010 8:26").value()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"589,589", "-12.5,-12.5", "'1,280.50',1280.50", "'12,345,678',12345678", "0.0001,0.0001"})
    void numbers(String cell, BigDecimal expected) {
        assertThat(Numbers.of(cell, ImportReason.AMOUNT_UNREADABLE)).isEqualTo(Value.ok(expected));
    }

    @ParameterizedTest
    @CsvSource({"589 元,589", "'1，280',1280", "￥ 1 099,1099", "１２.５,12.5", "￥589.00,589.00"})
    void decoratedNumbersComeWithASuggestion(String cell, String suggestion) {
        Value<BigDecimal> value = Numbers.of(cell, ImportReason.AMOUNT_UNREADABLE);
        assertThat(value.reason()).isEqualTo(ImportReason.AMOUNT_UNREADABLE);
        assertThat(value.suggestion()).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1e9", "1E999999999", "NaN", "0x10", "1.2.3", "99999999999999999999"})
    void whatIsNoNumber(String cell) {
        Value<BigDecimal> value = Numbers.of(cell, ImportReason.PRICE_UNREADABLE);
        assertThat(value.reason()).isEqualTo(ImportReason.PRICE_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678,13812345678",
        "+86 138-1234-5678,13812345678",
        "8613812345678,13812345678",
        "13812345678.0,13812345678",
        "+442071838750,+442071838750",
        "138****5678,''",
    })
    void phones(String cell, String expected) {
        assertThat(Ids.phone(cell)).isEqualTo(Value.ok(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1381234612,PHONE_UNREADABLE,",
        "1.38E+10,NUMBER_ROUNDED,",
        "1.3812345678E+10,NUMBER_ROUNDED,13812345678",
        "＋86 13812345678,PHONE_UNREADABLE,13812345678",
        "１３８１２３４５６７８,PHONE_UNREADABLE,13812345678",
    })
    void phonesThatNeedAPerson(String cell, ImportReason reason, String suggestion) {
        assertThat(Ids.phone(cell).reason()).isEqualTo(reason);
        assertThat(Ids.phone(cell).suggestion()).isEqualTo(suggestion);
    }

    @Test
    void wholeNumbersWrittenWithAPointAreTheNumber() {
        assertThat(Ids.id("17850.0")).isEqualTo(Value.ok("17850"));
        assertThat(Ids.id("A.00")).isEqualTo(Value.ok("A.00"));
    }
}
