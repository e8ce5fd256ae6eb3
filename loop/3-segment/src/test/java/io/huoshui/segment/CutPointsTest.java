package io.huoshui.segment;

import static io.huoshui.segment.People.day;
import static io.huoshui.segment.People.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutPointsTest {
    private static final CutPoints CUTS = new CutPoints(
            numbers("30", "90", "180", "365"), numbers("1", "2", "3.4", "5"), numbers("100", "300.5", "300.5", "2000"));

    private static List<BigDecimal> numbers(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toList();
    }

    private static Rfm rfm(int recency, int frequency, String monetary) {
        return new Rfm(day("2026-01-01").minusDays(recency), recency, frequency, yuan(monetary));
    }

    @ParameterizedTest
    @CsvSource({"0,5", "29,5", "30,5", "31,4", "90,4", "91,3", "180,3", "181,2", "365,2", "366,1", "100000,1"})
    void aDayOnTheLineKeepsTheBetterRecencyScore(int days, int score) {
        assertThat(CUTS.score(rfm(days, 1, "1")).r()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,3", "4,4", "5,4", "6,5", "1000000,5"})
    void anOrderCountOnTheLineStaysBelowIt(int orders, int score) {
        assertThat(CUTS.score(rfm(1, orders, "1")).f()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "100,1", "100.0000,1", "100.0001,2", "300.5,2", "300.51,4", "2000,4", "2000.01,5"})
    void moneyOnTheLineStaysBelowItAndEqualLinesArePassedTogether(String money, int score) {
        assertThat(CUTS.score(rfm(1, 1, money)).m()).isEqualTo(score);
    }

    @Test
    void tiesAreNeverSplit() {
        List<Rfm> buyers = new ArrayList<>(Collections.nCopies(70, rfm(10, 1, "99")));
        IntStream.rangeClosed(1, 30).forEach(i -> buyers.add(rfm(10 + i, 1 + i, "" + (99 + i))));
        CutPoints cuts = CutPoints.quintiles(buyers);
        assertThat(buyers.subList(0, 70)).map(each -> cuts.score(each).digits()).containsOnly("511");
        assertThat(cuts.f()).isEqualTo(numbers("1", "1", "1", "11.2"));
    }

    @Test
    void theOrderOfTheBuyersDoesNotMatter() {
        List<Rfm> buyers = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 1_003; i++) {
            buyers.add(rfm(random.nextInt(400), 1 + random.nextInt(9), "" + random.nextInt(100_000) / 100.0));
        }
        CutPoints cuts = CutPoints.quintiles(buyers);
        Collections.shuffle(buyers, random);
        assertThat(CutPoints.quintiles(buyers)).isEqualTo(cuts);
    }

    @Test
    void allAlikeGetTheBestRecencyAndTheLowestOfTheRest() {
        List<Rfm> buyers = Collections.nCopies(5, rfm(10, 2, "30"));
        assertThat(CutPoints.quintiles(buyers).score(buyers.get(0)).digits()).isEqualTo("511");
    }

    @Test
    void linesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new CutPoints(numbers("4", "3", "2", "1"), CUTS.f(), CUTS.m()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutPoints(CUTS.r(), numbers("1", "2", "3"), CUTS.m()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CutPoints.quintiles(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
