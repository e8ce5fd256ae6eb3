package io.huoshui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of metrics says what the registry says. After a change run this test with {@code -Dhuoshui.write-docs=true} and read the
 * difference.
 */
class MetricsPageTest {
    private static final Path PAGE = Path.of("../../docs/reference/metrics.md");
    private static final String BEGIN = "<!-- from the registry: begin -->\n";
    private static final String END = "<!-- from the registry: end -->\n";

    @Test
    void saysWhatTheRegistrySays() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String after = page.substring(page.indexOf(END));
        String expected = before + tables() + after;
        if (Boolean.getBoolean("huoshui.write-docs")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void everyMetricHasItsOwnIdAndWordsInBothLanguages() {
        assertThat(Metrics.ALL.stream().map(MetricDefinition::id)).doesNotHaveDuplicates();
        assertThat(Metrics.ALL)
                .allSatisfy(metric -> assertThat(new String[] {
                            metric.zh().name(), metric.zh().brief(), metric.zh().formula(),
                                    metric.zh().window(),
                            metric.en().name(), metric.en().brief(), metric.en().formula(),
                                    metric.en().window()
                        })
                        .doesNotContain(""));
    }

    private static String tables() {
        return "\n| id | name | formula | window | unit | red line | target |\n|---|---|---|---|---|---|---|\n"
                + Metrics.ALL.stream().map(each -> row(each, each.en())).collect(Collectors.joining())
                + "\n| id | 名称 | 公式 | 窗口 | 单位 | 红线 | 目标 |\n|---|---|---|---|---|---|---|\n"
                + Metrics.ALL.stream().map(each -> row(each, each.zh())).collect(Collectors.joining())
                + "\n";
    }

    private static String row(MetricDefinition metric, MetricDefinition.Words words) {
        Goal goal = metric.goal();
        return "| `%s` | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        metric.id(),
                        words.name(),
                        words.formula(),
                        words.window(),
                        metric.unit().word(),
                        goal == null
                                ? "–"
                                : (goal.worse() == Goal.Worse.BELOW ? "< " : "> ") + shown(metric, goal.redLine()),
                        goal == null || goal.target() == null ? "–" : shown(metric, goal.target()));
    }

    private static String shown(MetricDefinition metric, BigDecimal value) {
        return metric.unit() == Unit.SHARE
                ? value.movePointRight(2).stripTrailingZeros().toPlainString() + " %"
                : value.toPlainString();
    }
}
