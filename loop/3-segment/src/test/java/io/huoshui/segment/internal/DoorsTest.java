package io.huoshui.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Refused;
import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineTopic;
import io.huoshui.segment.CutPoints;
import io.huoshui.segment.HeatMap;
import io.huoshui.segment.SegmentReason;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hundred people; the first fifty bought for 10, 20 … 500 yuan, one, two or three times, on one day each; everyone looked at something. */
class DoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("segment");

    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");

    private final SettableClock clock = SettableClock.at(NOW);
    private SmallLoop loop;
    private Door door;

    @BeforeEach
    void fillPool() {
        loop = new SmallLoop(db);
        loop.replay(() -> 1);
        door = new Door(loop, clock);
        for (int i = 1; i <= 100; i++) {
            Instant day = NOW.minus(Duration.ofDays(i));
            loop.person(i, "Content Viewed", day, NOW, Map.of());
            for (int order = 0; i <= 50 && order <= i % 3; order++) {
                loop.order(i, i + "-" + order, order == 0 ? String.valueOf(10 * i) : "0", day, NOW);
            }
        }
        loop.replay(() -> 1_000);
    }

    @Test
    void beforeTheFirstWaveEverythingIsEmptyAndNothingFails() {
        assertThat(door.rfm().rfm(null).wave()).isNull();
        assertThat(door.rfm().rfm(null).heat().people()).isZero();
        assertThat(door.tiers().tiers().sizes()).allMatch(each -> each.people() == 0);
        assertThat(new ValueActivityController(loop.standings, loop.waves)
                        .map("high-value")
                        .warning())
                .isNull();
    }

    @Test
    void aWaveShowsTheLiveMapWithItsTotals() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        RfmController.RfmView rfm = door.rfm().rfm(null);
        assertThat(rfm.live()).isTrue();
        assertThat(rfm.wave().customers()).isEqualTo(50);
        assertThat(rfm.wave().orders()).isEqualTo(101);
        assertThat(rfm.wave().revenue()).isEqualByComparingTo("12750");
        assertThat(rfm.wave().cutPoints().m())
                .map(BigDecimal::toPlainString)
                .containsExactly("108", "206", "304", "402");
        assertThat(rfm.heat().people()).isEqualTo(50);
        assertThat(rfm.segments()).hasSize(8);
        assertThat(rfm.segments().stream()
                        .mapToLong(RfmController.SegmentView::people)
                        .sum())
                .isEqualTo(50);
        assertThat(rfm.sizes().m().values()).containsOnly(10L);
        assertThat(door.audited).containsExactly("rfm.wave.start rfm-wave:2026-06-01");
    }

    @Test
    void aWaveOfAPastDayIsForLookingAndChangesNoStanding() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        String live = loop.digest();
        door.rfm().take(new RfmController.WaveAsked(LocalDate.parse("2026-05-01"), null, null));
        List<WaveView> waves = door.rfm().waves();
        assertThat(waves).map(WaveView::asOf).map(LocalDate::toString).containsExactly("2026-06-01", "2026-05-01");
        assertThat(waves).map(WaveView::live).containsExactly(true, false);
        assertThat(door.rfm().rfm(null).wave().id()).isEqualTo(waves.get(0).id());
        assertThat(standingPart(loop.digest())).isEqualTo(standingPart(live));

        RfmController.RfmView past = door.rfm().rfm(waves.get(1).id());
        assertThat(past.live()).isFalse();
        assertThat(past.wave().customers()).isEqualTo(20);
        assertThat(past.heat().people()).isEqualTo(20);
    }

    private static String standingPart(String digest) {
        return digest.replaceAll(".*(standing=[^ ]*).*", "$1");
    }

    @Test
    void aWaveAheadOfTodayIsRefused() {
        assertThatThrownBy(
                        () -> door.rfm().take(new RfmController.WaveAsked(LocalDate.parse("2026-06-02"), null, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(SegmentReason.WAVE_AHEAD));
    }

    @Test
    void migrationShowsWhoCameAndWentBetweenTwoWaves() {
        door.rfm().take(new RfmController.WaveAsked(LocalDate.parse("2026-05-01"), null, null));
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        int later = door.rfm().waves().get(0).id();
        int earlier = door.rfm().waves().get(1).id();
        List<RfmController.MigrationView.Flow> flows =
                door.rfm().migration(earlier, later).flows();
        assertThat(flows.stream()
                        .mapToLong(RfmController.MigrationView.Flow::people)
                        .sum())
                .isEqualTo(50);
        assertThat(flows.stream()
                        .filter(each -> each.from() == null)
                        .mapToLong(RfmController.MigrationView.Flow::people)
                        .sum())
                .isEqualTo(30);
        assertThatThrownBy(() -> door.rfm().migration(earlier, 99))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(WebReason.WEB_NOT_FOUND));
    }

    @Test
    void thePreviewIsExactlyWhatSavingBrings() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        TierSettingsView asked = new TierSettingsView(1, Door.number("0.35"), "orders", "days", Door.number("0.1"), 60);
        TierController.PreviewView preview = door.tiers().preview(asked);
        assertThat(preview.moves()).isNotEmpty();
        assertThat(preview.sizes()).isNotEqualTo(door.tiers().tiers().sizes());

        TierSettingsView saved = door.tiers().change(asked);
        assertThat(saved.version()).isEqualTo(2);
        TierController.TiersView after = door.tiers().tiers();
        assertThat(after.settings()).isEqualTo(saved);
        assertThat(sizes(after.sizes())).isEqualTo(sizes(preview.sizes()));
        assertThat(after.movements7d()).containsExactlyInAnyOrderElementsOf(preview.moves());
        assertThat(door.audited).contains("segment.tiers.change segment-settings:tiers");
    }

    private static List<String> sizes(List<TierController.SizeView> sizes) {
        return sizes.stream()
                .map(each -> each.tier() + " " + each.people() + " "
                        + each.revenue().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void whoeverChangesFromAnOldVersionIsTold() {
        TierSettingsView first = new TierSettingsView(1, Door.number("0.35"), "orders", "days", Door.number("0.1"), 60);
        door.tiers().change(first);
        assertThatThrownBy(() -> door.tiers().change(first))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(WebReason.WEB_CHANGED_MEANWHILE));
        assertThatThrownBy(() -> door.tiers()
                        .change(new TierSettingsView(2, Door.number("0.6"), "rfm", "share", Door.number("0.5"), 60)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(SegmentReason.TIERS_INVALID));
    }

    @Test
    void scoringSettingsSpeakDaysDownwardsAndTakeEffectAtOnce() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        ScoringView now = door.rfm().settings();
        assertThat(now.fixed().r()).map(BigDecimal::intValue).containsExactly(365, 180, 90, 30);
        ScoringView fixed = new ScoringView(
                now.version(),
                "fixed",
                "gross",
                null,
                "weekly",
                new ScoringView.Fixed(
                        now.fixed().r(), now.fixed().f(), now.fixed().m()));
        ScoringView saved = door.rfm().change(fixed);
        assertThat(door.rfm().settings()).isEqualTo(saved);
        WaveView wave = door.rfm().rfm(null).wave();
        assertThat(wave.by()).isEqualTo("settings");
        assertThat(wave.cutPoints())
                .isEqualTo(new CutPoints(
                        loop.scoring.current().fixed().r(),
                        now.fixed().f(),
                        now.fixed().m()));
        assertThat(wave.cutPoints().r()).map(BigDecimal::intValue).containsExactly(30, 90, 180, 365);

        List<BigDecimal> upwards =
                List.of(Door.number("30"), Door.number("90"), Door.number("180"), Door.number("365"));
        ScoringView wrong = new ScoringView(
                saved.version(),
                "fixed",
                "gross",
                null,
                "weekly",
                new ScoringView.Fixed(upwards, now.fixed().f(), now.fixed().m()));
        assertThatThrownBy(() -> door.rfm().change(wrong))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SegmentReason.SCORING_INVALID));
    }

    @Test
    void everyNumberOfTheMapLeadsToItsPeople() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        ScoredPeople scored = new ScoredPeople(loop.jdbc);
        LocalDate today = SmallLoop.BRAND.dayOf(NOW);
        RfmController.RfmView rfm = door.rfm().rfm(null);
        for (HeatMap.Cell cell : rfm.heat().cells()) {
            PeopleAsked asked = new PeopleAsked("R" + cell.r() + "F" + cell.f(), null, null, null, null);
            assertThat(scored.count(asked.filter(null), today)).isEqualTo(cell.people());
        }
        for (RfmController.SegmentView segment : rfm.segments()) {
            PeopleAsked asked = new PeopleAsked(null, segment.segment(), null, null, null);
            assertThat(scored.count(asked.filter(null), today)).isEqualTo(segment.people());
            assertThat(scored.count(
                            new PeopleAsked(
                                            null,
                                            segment.segment(),
                                            null,
                                            null,
                                            rfm.wave().id())
                                    .filter(null),
                            today))
                    .isEqualTo(segment.people());
        }
        for (TierController.SizeView tier : door.tiers().tiers().sizes()) {
            PeopleAsked asked = new PeopleAsked(null, null, tier.tier(), null, null);
            assertThat(scored.count(asked.filter(null), today)).isEqualTo(tier.people());
        }
        new ValueActivityController(loop.standings, loop.waves)
                .map(null)
                .quadrants()
                .forEach(each -> {
                    PeopleAsked asked = new PeopleAsked(null, null, null, each.value() + "-" + each.activity(), null);
                    assertThat(scored.count(asked.filter(null), today)).isEqualTo(each.people());
                });
        assertThatThrownBy(() -> new PeopleAsked("R6F1", null, null, null, null).filter(null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void listsComeInTheOrderAsked() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        ScoredPeople scored = new ScoredPeople(loop.jdbc);
        LocalDate today = SmallLoop.BRAND.dayOf(NOW);
        ScoredPeople.Filter everyone = new PeopleAsked(null, null, null, null, null).filter(null);
        assertThat(scored.page(everyone, ScoredPeople.Sort.MONETARY, today, 3, 1))
                .map(ScoredPeople.Row::profileId)
                .containsExactly(49, 48, 47);
        assertThat(scored.page(everyone, ScoredPeople.Sort.RECENCY, today, 2, 0))
                .map(ScoredPeople.Row::recencyDays)
                .containsExactly(1, 2);
        assertThat(scored.page(everyone, ScoredPeople.Sort.RECENCY, today, 1, 99)
                        .get(0)
                        .recencyDays())
                .isNull();
        assertThat(scored.page(everyone, ScoredPeople.Sort.FREQUENCY, today, 1, 0)
                        .get(0)
                        .frequency())
                .isEqualTo(3);
    }

    @Test
    void aPageOfPeopleCarriesTheirScoresAndTheWholeCount() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        ScoredPeopleController people =
                new ScoredPeopleController(new ScoredPeople(loop.jdbc), door, loop.waves, SmallLoop.BRAND, clock);
        PeopleAsked everyone = new PeopleAsked(null, null, null, null, null);
        Slice<ScoredPeopleController.ScoredRow> page = people.people(everyone, null, "monetary", 2, 20);
        assertThat(page.total()).isEqualTo(100);
        assertThat(page.items()).hasSize(20).first().satisfies(row -> {
            assertThat(row.person().id()).isEqualTo(30);
            assertThat(row.monetary()).isEqualByComparingTo("300");
            assertThat(row.cell()).isEqualTo("R3F1M3");
        });
        Slice<ScoredPeopleController.ScoredRow> searched = people.people(everyone, "99", "monetary", 1, 20);
        assertThat(searched.items())
                .singleElement()
                .satisfies(row -> assertThat(row.cell()).isEmpty());
        assertThatThrownBy(() -> people.people(new PeopleAsked(null, null, null, null, 42), null, "monetary", 1, 20))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theTimelineTellsMovementsPageByPage() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        for (int round = 0; round < 5; round++) {
            clock.tick(Duration.ofDays(1));
            loop.run(loop.order(60, "60-" + round, "10000", clock.instant()));
            loop.run(loop.refund(60, "60-" + round, "10000", clock.instant(), clock.instant()));
        }
        TierTimeline timeline = new TierTimeline(loop.movements);
        List<TimelineItem> all =
                timeline.before(60, Instant.parse("2999-01-01T00:00:00Z"), "", Set.of(TimelineTopic.TIER), 100);
        assertThat(all).hasSize(10).isSortedAccordingTo(io.huoshui.profile.TimelineSource.NEWEST_FIRST);
        assertThat(all.get(9).title().zh()).isEqualTo("从内容层到高价值层");
        assertThat(all.get(9).detail().zh()).isEqualTo("因一次行为");
        TimelineItem fourth = all.get(3);
        assertThat(timeline.before(60, fourth.at(), fourth.id(), Set.of(TimelineTopic.TIER), 3))
                .isEqualTo(all.subList(4, 7));
        assertThat(timeline.before(60, NOW, "", Set.of(TimelineTopic.ORDER), 3)).isEmpty();
    }

    @Test
    void onePersonsStandingSaysWhy() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        StandingController standings =
                new StandingController(door.standings(), loop, loop.waves, SmallLoop.BRAND, clock);
        StandingController.StandingView best = standings.standing(50);
        assertThat(best.cell()).isEqualTo("R1F4M5");
        assertThat(best.recencyDays()).isEqualTo(50);
        assertThat(best.frequency()).isEqualTo(3);
        assertThat(best.activity90d()).isEqualTo(4);
        assertThat(best.tier()).isEqualTo("high");
        assertThat(best.because().get("zh")).contains("50 天前", "共 3 单", "合计 ¥500", "重要保持", "高价值层");
        StandingController.StandingView visitor = standings.standing(99);
        assertThat(visitor.r()).isNull();
        assertThat(visitor.tier()).isEqualTo("silent");
        assertThat(visitor.because().get("en")).contains("Has not ordered yet");
        assertThatThrownBy(() -> standings.standing(777)).isInstanceOf(Refused.class);
    }

    @Test
    void aMergedPersonHasNoStandingAndTheSurvivorTheirOrders() {
        door.rfm().take(new RfmController.WaveAsked(null, null, null));
        loop.merge(50, 49, loop.person(50, "Message Delivered", NOW, NOW, Map.of()));
        assertThat(door.standings().find(49)).isEmpty();
        assertThat(door.standings().find(50).orElseThrow().rfm().monetary()).isEqualByComparingTo("990");
    }

    @Test
    void manyWavesKeepTheNewestAndTheFirstOfEachMonth() {
        IntStream.range(0, 40).forEach(i -> {
            clock.tick(Duration.ofDays(1));
            door.rfm().take(new RfmController.WaveAsked(null, null, null));
        });
        assertThat(door.rfm().waves()).hasSize(33);
        assertThat(door.rfm().waves().get(32).asOf()).isEqualTo("2026-06-02");
    }
}
