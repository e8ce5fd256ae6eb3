package io.huoshui.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The brand this installation serves.
 *
 * @param zone the brand's time zone: its calendar days, hours and months are the ones all numbers use
 * @param currency ISO 4217 code all money is kept in
 * @param simulated the data is the demo brand's; every screen says so
 */
public record Brand(String name, ZoneId zone, String currency, boolean simulated) {
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
