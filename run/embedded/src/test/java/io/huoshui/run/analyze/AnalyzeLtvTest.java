package io.huoshui.run.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeLtvTest {
    /** The toy of the lifetimes documentation, as a file. */
    private static final String TOY = """
        who,day,paid
        1,2015-01-01,1
        1,2015-02-06,2
        2,2015-01-01,2
        3,2015-01-01,3
        3,2015-01-02,1
        3,2015-01-05,5
        4,2015-01-16,6
        4,2015-02-02,1
        4,2015-02-02,2
        4,2015-02-05,3
        5,2015-01-16,3
        5,2015-01-17,1
        5,2015-01-18,8
        6,2015-02-02,5
        """;

    @TempDir
    Path folder;

    private Asked ask(String content, String... more) throws IOException {
        return ask(Files.writeString(folder.resolve("orders.csv"), content), more);
    }

    private static Asked ask(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("ltv", file.toString()));
        arguments.addAll(Arrays.asList(more));
        return Asked.analyze(arguments.toArray(String[]::new));
    }

    private static JsonNode json(Asked answer) {
        assertThat(answer.err()).doesNotContain("analyze:");
        assertThat(answer.code()).isZero();
        return JsonMapper.shared().readTree(answer.out());
    }

    private static Path shared(String name) {
        Optional<Path> found = Asked.shared(name);
        assumeTrue(found.isPresent(), "no ../shared/data/" + name + " beside the repository; set HUOSHUI_SHARED_DATA");
        return found.orElseThrow();
    }

    @Test
    void ordersOfADayAreOneAndSummariesAreThePublishedOnes() throws IOException {
        JsonNode answer = json(ask(
                TOY,
                "--model",
                "bg-nbd",
                "--columns",
                "who,day,paid",
                "--unit",
                "day",
                "--calibration-end",
                "2015-02-07",
                "--json"));
        assertThat(answer.path("people")
                        .valueStream()
                        .map(each -> each.path("id").asString() + " " + each.path("frequency") + " "
                                + each.path("recency") + " " + each.path("T")))
                .containsExactly(
                        "1 1 36.0 37.0",
                        "2 0 0.0 37.0",
                        "3 2 4.0 37.0",
                        "4 2 20.0 22.0",
                        "5 2 2.0 22.0",
                        "6 0 0.0 5.0");
        assertThat(answer.path("holdout_transactions").isNull()).isTrue();
        assertThat(answer.path("gamma_gamma").isNull()).isTrue();
        assertThat(answer.path("people").get(0).path("clv").isNull()).isTrue();
    }

    @Test
    void theCdnowSampleGivesWhatTheLiteratureDoes() {
        JsonNode answer = json(ask(
                shared("cdnow_sample.txt"),
                "--model",
                "bg-nbd",
                "--template",
                "cdnow",
                "--calibration-end",
                "1997-09-30",
                "--holdout-end",
                "1998-06-30",
                "--unit",
                "week",
                "--spend",
                "--horizon",
                "39",
                "--discount",
                "0.15",
                "--json"));
        assertThat(answer.propertyNames())
                .containsExactly(
                        "model",
                        "params",
                        "log_likelihood",
                        "customers",
                        "repeat_transactions",
                        "zero_repeat",
                        "holdout_transactions",
                        "gamma_gamma",
                        "people");
        assertThat(answer.path("customers").asInt()).isEqualTo(2_357);
        assertThat(answer.path("repeat_transactions").asInt()).isEqualTo(2_457);
        assertThat(answer.path("zero_repeat").asInt()).isEqualTo(1_411);
        assertThat(answer.path("holdout_transactions").asInt()).isEqualTo(1_882);
        assertThat(answer.path("log_likelihood").asDouble()).isCloseTo(-9_582.43, within(0.01));
        assertThat(answer.path("params").path("alpha").asDouble()).isCloseTo(4.414, within(0.001));
        assertThat(answer.path("gamma_gamma").path("p").asDouble()).isCloseTo(6.25, within(0.01));
        JsonNode first = answer.path("people").get(0);
        assertThat(first.propertyNames())
                .containsExactly("id", "frequency", "recency", "T", "p_alive", "expected", "expected_spend", "clv");
        assertThat(first.path("id").asString()).isEqualTo("1");
        assertThat(first.path("expected").asDouble()).isCloseTo(1.226, within(0.001));
        assertThat(first.path("expected_spend").asDouble()).isCloseTo(24.65, within(0.1));
        assertThat(first.path("clv").asDouble()).isBetween(1.226 * 24.6 * 0.9, 1.226 * 24.7);
    }

    @Test
    void aSummaryFileGivesTheSameFit() {
        JsonNode answer = json(ask(
                shared("cdnow_sample_summary.csv"),
                "--model",
                "pareto-nbd",
                "--summary",
                "--unit",
                "week",
                "--horizon",
                "39",
                "--json"));
        assertThat(answer.path("log_likelihood").asDouble()).isCloseTo(-9_594.98, within(0.01));
        assertThat(answer.path("people").size()).isEqualTo(2_357);
    }

    @Test
    void anIntervalIsGivenOnRequest() throws IOException {
        JsonNode answer = json(
                ask(TOY, "--model", "mbg-nbd", "--columns", "who,day,paid", "--spend", "--bootstrap", "5", "--json"));
        JsonNode first = answer.path("people").get(0);
        assertThat(first.path("clv_low").asDouble())
                .isLessThanOrEqualTo(first.path("clv_high").asDouble());
        assertThat(first.path("clv_low").isMissingNode()).isFalse();
    }

    @Test
    void printsATableForPeople() throws IOException {
        Asked answer = ask(TOY, "--model", "mbg-nbd", "--columns", "who,day,paid");
        assertThat(answer.out()).contains("6 customers, 7 repeat purchases, 2 bought once", "P(alive)");
        assertThat(answer.err()).contains("thin data: 6 customers, 4 of them bought again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|no header or no rows",
                "who,day,paid\\n|0 customers",
                "who,day,paid\\nann,2026-01-01,5\\nann,2026-01-02,5|1 customers",
                "who,day,paid\\nann,2026-01-01,5\\nbob,2026-01-02,5|nobody bought again",
                "who,day,paid\\nann,2026-01-01,5\\nbob,2026-01-02,-5|row 3: the amount is negative",
                "who,day,paid\\nann,yesterday,5\\nbob,2026-01-02,5|row 2: The time cannot be read",
                "who,paid\\nann,5|no such column",
            })
    void nonsenseIsRefusedWithAReasonAndCode2(String content, String why) throws IOException {
        refused(ask(content.replace("\\n", "\n"), "--model", "bg-nbd", "--columns", "who,day,paid", "--json"), why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,2,30,20,5|row 2: the last purchase (recency) lies after the end",
                "a,0,3,20,0|row 2: a recency above 0 without a repeat",
                "a,2,0,20,5|row 2: a repeat purchase at the time of the first one",
                "a,1.5,3,20,5|row 2: the frequency is not a whole number",
                "a,-1,0,20,5|row 2: the frequency is not a whole number",
                "a,1,3,20,-5|row 2: a time or value is no number, or below 0",
                "a,1,3,20,0|row 2: a repeat purchase with a mean value that is not above 0",
                "a,x,3,20,5|row 2: no number in column 2: x",
                "a,1,3,20,5\\na,1,3,20,5|row 3: the id is there twice: a",
                "a,1,3,20,5|1 customers",
            })
    void nonsenseInASummaryIsRefusedByItsRow(String rows, String why) throws IOException {
        String content = "id,frequency,recency,T,value\n" + rows.replace("\\n", "\n") + "\n";
        refused(ask(content, "--model", "bg-nbd", "--summary", "--spend", "--json"), why);
    }

    @ParameterizedTest
    @CsvSource({
        "--columns who;day;paid,--model is missing",
        "--model best --columns who;day;paid,--model cannot be best; there are: bg-nbd",
        "--model bg-nbd,say either --template or --columns",
        "--model bg-nbd --summary --columns who;day;paid,say one of --summary",
        "--model bg-nbd --summary --calibration-end 2026-01-01,a summary has no dates",
        "--model bg-nbd --columns who;day;paid --unit year,--unit cannot be year",
        "--model bg-nbd --columns who;day;paid --horizon 0,--horizon 0 is no number in its range",
        "--model bg-nbd --columns who;day;paid --discount -1,--discount -1 is no number in its range",
        "--model bg-nbd --columns who;day;paid --margin 2,--margin 2 is no number in its range",
        "--model bg-nbd --columns who;day;paid --bootstrap 5,needs --spend",
        "--model bg-nbd --columns who;day;paid --calibration-end 2015-02-01 --holdout-end 2015-01-01,must be after",
        "--model bg-nbd --columns who;day;paid --calibration-end 2014-01-01,0 customers with an order",
        "--model bg-nbd --template cdnow,row 1: not master id",
        "--model bg-nbd --colour red,unknown option --colour"
    })
    void argumentsThatMakeNoSenseAreRefused(String arguments, String why) throws IOException {
        refused(ask(TOY, arguments.replace(';', ',').split(" ")), why);
    }

    private static void refused(Asked answer, String why) {
        assertThat(answer.err()).contains("analyze: ").contains(why);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(2);
    }
}
