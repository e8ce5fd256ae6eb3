package io.huoshui.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0), true);

    /** Every zone there is, every day of 400, at a random moment: what is deferred goes out at the first moment it may. */
    @Test
    void inEveryZoneOnEveryDayTheEndIsTheFirstMomentThatIsNotQuiet() {
        Seeds.check(1, random -> {
            LocalDate first = LocalDate.parse("2026-01-01");
            for (ZoneId zone : ZONES) {
                for (int day = 0; day < 400; day++) {
                    Instant at = first.plusDays(day)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plusSeconds(random.nextInt(86_400));
                    check(NIGHT, at, zone);
                }
            }
        });
    }

    /** Odd hours, also inside the hour a clock jumps over, around every change of the clock for two years in every zone. */
    @Test
    void aroundEveryChangeOfTheClockAnyHoursHold() {
        Seeds.check(3, random -> {
            for (ZoneId zone : ZONES) {
                ZoneRules rules = zone.getRules();
                Instant change = Instant.parse("2025-12-01T00:00:00Z");
                for (int i = 0; i < 4 && rules.nextTransition(change) != null; i++) {
                    change = rules.nextTransition(change).getInstant();
                    QuietHours hours = new QuietHours(
                            LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                            LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                            true);
                    check(hours, change.plusSeconds(random.nextInt(172_800) - 86_400), zone);
                }
            }
        });
    }

    @Test
    void aDayThatACountrySkippedIsSkipped() {
        ZoneId samoa = ZoneId.of("Pacific/Apia"); // had no 30 December 2011
        Instant evening = Instant.parse("2011-12-30T08:00:00Z"); // the 29th, 22:00
        Instant end = NIGHT.endAfter(evening, samoa);
        assertThat(end.atZone(samoa).toLocalDateTime()).hasToString("2011-12-31T09:00");
        assertThat(Duration.between(evening, end)).isEqualTo(Duration.ofHours(11));
    }

    @Test
    void aClockPutBackBeforeTheBeginningEndsThemUntilTheyBeginAgain() {
        ZoneId cambridgeBay = ZoneId.of("America/Cambridge_Bay"); // 2 o'clock is 1 o'clock again
        QuietHours late = new QuietHours(LocalTime.of(1, 45), LocalTime.of(9, 0), true);
        Instant quiet = Instant.parse("2027-11-07T07:50:00Z");
        assertThat(late.endAfter(quiet, cambridgeBay)).isEqualTo("2027-11-07T08:00:00Z");
    }

    @Test
    void noHourIsQuietWhenTheyEndAsTheyBegin() {
        QuietHours none = new QuietHours(LocalTime.NOON, LocalTime.NOON, true);
        assertThat(none.isQuiet(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC))
                .isFalse();
    }

    @Test
    void hoursInsideADayAndOverMidnightBeginAndEndExactly() {
        QuietHours lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30), true);
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(lunch.isQuiet(noon.minusNanos(1), ZoneOffset.UTC)).isFalse();
        assertThat(lunch.isQuiet(noon, ZoneOffset.UTC)).isTrue();
        assertThat(lunch.endAfter(noon, ZoneOffset.UTC)).isEqualTo("2026-11-20T13:30:00Z");
        assertThat(lunch.isQuiet(Instant.parse("2026-11-20T13:30:00Z"), ZoneOffset.UTC))
                .isFalse();
        assertThat(NIGHT.isQuiet(Instant.parse("2026-11-20T20:59:59.999Z"), ZoneOffset.UTC))
                .isFalse();
        assertThat(NIGHT.isQuiet(Instant.parse("2026-11-20T21:00:00Z"), ZoneOffset.UTC))
                .isTrue();
        assertThat(NIGHT.isQuiet(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC))
                .isFalse();
    }

    private static void check(QuietHours hours, Instant at, ZoneId zone) {
        if (!hours.isQuiet(at, zone)) {
            return;
        }
        Instant end = hours.endAfter(at, zone);
        assertThat(hours.isQuiet(end, zone))
                .as("%s: quiet at its end %s", zone, end)
                .isFalse();
        for (Instant each = at; each.isBefore(end); each = each.plus(Duration.ofMinutes(15))) {
            assertThat(hours.isQuiet(each, zone))
                    .as("%s: awake before the end, at %s", zone, each)
                    .isTrue();
        }
        assertThat(hours.isQuiet(end.minusNanos(1), zone))
                .as("%s: %s is not the first", zone, end)
                .isTrue();
    }
}
