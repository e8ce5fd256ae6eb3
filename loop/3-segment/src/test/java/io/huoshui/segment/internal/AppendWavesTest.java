package io.huoshui.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppendWavesTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("segment");

    private final SettableClock clock = SettableClock.at("2026-06-01T04:00:00Z");
    private SmallLoop loop;
    private Door door;
    private AppendWaves waves;

    @BeforeEach
    void start() {
        loop = new SmallLoop(db);
        loop.replay(() -> 1);
        door = new Door(loop, clock);
        waves = appendWaves();
    }

    private AppendWaves appendWaves() {
        return new AppendWaves(loop.standings, loop.waves, loop.scoring, door, SmallLoop.BRAND, clock);
    }

    private void buyers(int from, int to) {
        for (int i = from; i <= to; i++) {
            Instant bought = clock.instant().minus(Duration.ofDays(45));
            loop.run(loop.order(i, "o" + i, "10", bought, clock.instant()));
        }
    }

    private int taken() {
        return loop.waves.newestFirst().size();
    }

    @Test
    void nothingIsAskedWhileNobodyHasBought() {
        loop.run(loop.person(1, "Content Viewed", clock.instant(), clock.instant(), Map.of()));
        waves.look();
        waves.look();
        assertThat(door.messageIds).isEmpty();
    }

    @Test
    void theFirstBuyersGetAWaveOnceTheirNumberHasSettled() {
        buyers(1, 10);
        waves.look();
        assertThat(taken()).isZero();
        buyers(11, 12);
        waves.look();
        assertThat(taken()).isZero();
        waves.look();
        assertThat(loop.waves.inUse().orElseThrow().totals().customers()).isEqualTo(12);
        // of the three looks back only the one of 30 days ago has buyers
        assertThat(taken()).isEqualTo(2);
        waves.look();
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void anImportThatMakesAnotherPoolGetsItsOwnWave() {
        buyers(1, 20);
        waves.look();
        waves.look();
        buyers(21, 22);
        waves.look();
        waves.look();
        assertThat(loop.waves.inUse().orElseThrow().totals().customers()).isEqualTo(20);
        buyers(23, 23);
        waves.look();
        waves.look();
        assertThat(loop.waves.inUse().orElseThrow().totals().customers()).isEqualTo(23);
    }

    @Test
    void everyDayAfterThreeInTheMorningThereIsANewOneAndOnlyOne() {
        buyers(1, 20);
        waves.look();
        waves.look();
        int before = taken();
        clock.set(Instant.parse("2026-06-01T18:59:59Z"));
        waves.look();
        assertThat(taken()).isEqualTo(before);
        clock.set(Instant.parse("2026-06-01T19:00:00Z"));
        waves.look();
        waves.look();
        appendWaves().look();
        AppendWaves restarted = appendWaves();
        restarted.look();
        restarted.look();
        assertThat(taken()).isEqualTo(before + 1);
        assertThat(loop.waves.inUse().orElseThrow().asOf()).isEqualTo("2026-06-02");
        assertThat(door.messageIds).contains("rfm-wave:daily-2026-06-02");
    }
}
