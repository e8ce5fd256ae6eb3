package io.huoshui.run.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real year of orders. Golden totals: UCI Online Retail, rows with customer, not cancelled, quantity and price above 0; exact. */
class OnlineRetailTest {
    private Path file;

    @BeforeEach
    void findFile() {
        Optional<Path> found = Asked.shared("online_retail.csv.gz");
        assumeTrue(
                found.isPresent(),
                "no ../shared/data/online_retail.csv.gz beside the repository; set HUOSHUI_SHARED_DATA");
        file = found.orElseThrow();
    }

    private JsonNode ask(String refunds) {
        Instant begun = Instant.now();
        Asked answer = Asked.analyze(
                "rfm",
                file.toString(),
                "--template",
                "online-retail",
                "--as-of",
                "2011-12-10",
                "--refunds",
                refunds,
                "--json");
        assertThat(answer.err()).contains("397,884 good", "135,080 rows left out: The row names no customer");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
        return JsonMapper.shared().readTree(answer.out());
    }

    @Test
    void grossTotalsAreThePublishedOnes() {
        JsonNode summary = ask("gross").path("summary");
        assertThat(summary.path("customers").asInt()).isEqualTo(4_338);
        assertThat(summary.path("orders").asInt()).isEqualTo(18_532);
        assertThat(summary.path("revenue").decimalValue()).isEqualByComparingTo("8911407.904");
        assertThat(summary.path("cells").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(4_338);
    }

    @Test
    void netTakesCancellationsOff() {
        JsonNode net = ask("net");
        assertThat(net.path("summary").path("revenue").decimalValue())
                .isLessThan(ask("gross").path("summary").path("revenue").decimalValue());
        assertThat(net.path("customers").size()).isLessThanOrEqualTo(4_338);
    }
}
