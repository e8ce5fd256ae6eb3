package io.huoshui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountedTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void aWordIsReadAsTheSetThatWroteIt() {
        assertThat(Stream.of(
                        new Counted.Seen(),
                        new Counted.New(MONTH),
                        new Counted.Active(Duration.ofDays(90)),
                        new Counted.Identified(2),
                        new Counted.Buyers(YEAR, 2, true),
                        new Counted.Joined(YEAR, MONTH),
                        new Counted.JoinedAndOrdered(YEAR, MONTH, false),
                        new Counted.FirstBuyers(YearMonth.of(2026, 3), true),
                        new Counted.BoughtAgain(YearMonth.of(2026, 12), 4, false)))
                .allSatisfy(set -> assertThat(Counted.of(set.word())).contains(set));
    }

    @Test
    void otherWordsNameNobody() {
        assertThat(Stream.of(
                        "",
                        "everyone",
                        "new",
                        "new-0d",
                        "active-99999d",
                        "buyers-365d-2",
                        "buyers-365d-0-net",
                        "first-2026-13-net",
                        "seen;drop table profile"))
                .allSatisfy(word -> assertThat(Counted.of(word)).isEmpty());
    }

    @Test
    void anAddressNamesWhoIsLeftOut() {
        CountedPeople silent = CountedPeople.of(Instant.parse("2026-11-22T16:00:00Z"), new Counted.Seen())
                .without(new Counted.Active(MONTH));
        assertThat(silent.query()).isEqualTo("who=seen&without=active-30d&at=2026-11-22T16:00:00Z");
    }
}
