package io.huoshui.segment;

import static io.huoshui.segment.People.SHANGHAI;
import static io.huoshui.segment.People.aPerson;
import static io.huoshui.segment.People.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.segment.TierSettings.HighBy;
import io.huoshui.testkit.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Yardstick YARDSTICK = new Yardstick(
            new CutPoints(
                    Stream.of("3", "6.4", "10", "200").map(BigDecimal::new).toList(),
                    Stream.of("1", "1", "2", "3").map(BigDecimal::new).toList(),
                    Stream.of("10", "20", "30", "40").map(BigDecimal::new).toList()),
            new TierLines(HighBy.MONETARY, new BigDecimal("100"), new BigDecimal("30.5")),
            new BigDecimal("50"),
            new BigDecimal("4"));

    private static Standing standing(People person, String today) {
        return standing(person, day(today), Basis.NET, YARDSTICK);
    }

    private static Standing standing(People person, LocalDate today, Basis basis, Yardstick yardstick) {
        return Standing.of(person.profile(), today, basis, yardstick, SHANGHAI);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,5,2026-03-05",
        "2026-03-04,5,2026-03-05",
        "2026-03-05,4,2026-03-08",
        "2026-03-08,3,2026-03-12",
    })
    void recencyFallsOnTheDayAfterEachLine(String today, int r, String next) {
        Standing standing = standing(aPerson(1).bought("2026-03-01", "5").acted("2026-03-01", 1), today);
        assertThat(Objects.requireNonNull(standing.scores()).r()).isEqualTo(r);
        assertThat(standing.nextChangeOn()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31,CONTENT,2026-04-01", "2026-04-01,SILENT,"})
    void silenceComesOnTheDayAfterItsLine(String today, Tier tier, LocalDate next) {
        Standing standing = standing(aPerson(1).acted("2026-03-01", 1).wasMessaged("2026-03-20"), today);
        assertThat(standing.tier()).isEqualTo(tier);
        assertThat(standing.nextChangeOn()).isEqualTo(next);
    }

    @Test
    void someoneNewWhoNeverDidAnythingIsQuietSinceTheFirstDay() {
        Standing standing = standing(aPerson(1).firstSeen("2026-03-01"), "2026-03-31");
        assertThat(standing.quietSince()).isEqualTo("2026-03-01");
        assertThat(standing.tier()).isEqualTo(Tier.CONTENT);
        assertThat(standing(aPerson(1).firstSeen("2026-03-01"), "2026-04-01").tier())
                .isEqualTo(Tier.SILENT);
    }

    @Test
    void activityFadesWhenEnoughOldDaysHaveLeftTheNinety() {
        People person = aPerson(1).acted("2026-01-01", 1).acted("2026-01-10", 1).acted("2026-03-20", 4);
        assertThat(standing(person, "2026-03-25").highActivity()).isTrue();
        assertThat(standing(person, "2026-03-25").nextChangeOn()).isEqualTo("2026-04-10");
        assertThat(standing(person, "2026-04-09").highActivity()).isTrue();
        assertThat(standing(person, "2026-04-10").highActivity()).isFalse();
    }

    @Test
    void beforeTheFirstWaveThereAreFactsButNoScores() {
        Standing standing = standing(aPerson(1).bought("2026-03-01", "5"), day("2026-03-02"), Basis.NET, null);
        assertThat(standing.rfm()).isNotNull();
        assertThat(standing.scores()).isNull();
        assertThat(standing.tier()).isNull();
        assertThat(standing.nextChangeOn()).isNull();
    }

    @Test
    void nothingChangesBeforeTheDayItNamesAndSomethingDoesOrMayOnThatDay() {
        Seeds.check(400, random -> {
            People person = randomPerson(random);
            Basis basis = new Basis(Refunds.NET, random.nextBoolean() ? 60 : null);
            LocalDate today = day("2026-03-01").plusDays(random.nextInt(60));
            Standing now = standing(person, today, basis, YARDSTICK);
            for (int ahead = 1; ahead < 400; ahead++) {
                LocalDate later = today.plusDays(ahead);
                if (later.equals(now.nextChangeOn())) {
                    return;
                }
                assertThat(without(standing(person, later, basis, YARDSTICK)))
                        .as("%s days after %s", ahead, today)
                        .isEqualTo(without(now));
            }
            assertThat(now.nextChangeOn()).isNull();
        });
    }

    /** Recency counts up every day by itself; its score is what must not change unannounced. */
    private static Standing without(Standing standing) {
        Rfm rfm = standing.rfm();
        Rfm undated = rfm == null ? null : new Rfm(rfm.lastOrderOn(), 0, rfm.frequency(), rfm.monetary());
        return new Standing(
                standing.profileId(),
                undated,
                standing.scores(),
                standing.tier(),
                standing.quietSince(),
                standing.highValue(),
                standing.highActivity(),
                null);
    }

    private static People randomPerson(RandomGenerator random) {
        People person = aPerson(1).firstSeen("2026-01-01");
        for (int i = random.nextInt(4); i > 0; i--) {
            person.bought(day("2026-01-01").plusDays(random.nextInt(130)).toString(), "" + random.nextInt(80));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            person.acted(day("2026-01-01").plusDays(random.nextInt(130)).toString(), random.nextInt(4));
        }
        return person;
    }
}
