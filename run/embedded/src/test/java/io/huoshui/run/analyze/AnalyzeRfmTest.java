package io.huoshui.run.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeRfmTest {
    private static final String ORDERS = """
        who,day,paid,no
        ann,2026-03-01,10.50,1
        ann,2026-03-01,4.5,1
        ann,2026-02-01 23:59:59,100,2
        bob,2026-01-01,7,3
        cat,2026/2/10,0,1
        dan,20260220,30.25,9
        ann,2026-03-12,1000,77
        """;

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), content);
    }

    private Asked ask(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("rfm", file.toString()));
        arguments.addAll(Arrays.asList(more));
        return Asked.analyze(arguments.toArray(String[]::new));
    }

    private static JsonNode json(Asked answer) {
        assertThat(answer.err()).doesNotContain("analyze:");
        assertThat(answer.code()).isZero();
        return JsonMapper.shared().readTree(answer.out());
    }

    private JsonNode plain(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--columns", "who,day,paid,no", "--as-of", "2026-03-11", "--json", "--refunds", "gross"));
        arguments.addAll(Arrays.asList(more));
        return json(ask(file(ORDERS), arguments.toArray(String[]::new)));
    }

    @Test
    void linesOfOneOrderAddUpAndLaterOrdersAreLeftOut() throws IOException {
        JsonNode answer = plain();
        assertThat(answer.path("summary").toString())
                .isEqualTo("{\"as_of\":\"2026-03-11\",\"scoring\":\"quintile\",\"refunds\":\"gross\",\"customers\":4,"
                        + "\"orders\":5,\"revenue\":152.25,"
                        + "\"cut_points\":{\"r\":[15.4,21,27,45],\"f\":[1,1,1,1.4],\"m\":[4.2,11.65,25.6,64.15]},"
                        + "\"sizes\":{\"r\":{\"1\":1,\"2\":1,\"3\":0,\"4\":1,\"5\":1},\"f\":{\"1\":3,\"2\":0,\"3\":0,\"4\":0,\"5\":1},"
                        + "\"m\":{\"1\":1,\"2\":1,\"3\":0,\"4\":1,\"5\":1}},"
                        + "\"cells\":{\"112\":1,\"211\":1,\"414\":1,\"555\":1}}");
        assertThat(answer.path("customers").get(0).toString())
                .isEqualTo(
                        "{\"customer\":\"ann\",\"recency_days\":10,\"frequency\":2,\"monetary\":115,\"r\":5,\"f\":5,\"m\":5,"
                                + "\"cell\":\"555\",\"segment\":\"champion\"}");
        assertThat(answer.path("customers").get(2).path("monetary").toString()).isEqualTo("0");
    }

    @Test
    void withoutAnOrderColumnEachRowIsAnOrder() throws IOException {
        JsonNode answer = json(ask(file(ORDERS), "--columns=who,day,paid", "--as-of=2026-03-11", "--json"));
        assertThat(answer.path("summary").path("orders").asInt()).isEqualTo(6);
        assertThat(answer.path("customers").get(0).path("frequency").asInt()).isEqualTo(3);
    }

    @Test
    void packedAndPlainFilesGiveTheSameAnswerAndSeveralFilesAreOne() throws IOException {
        String plain = plain().toString();
        Path packed = folder.resolve("orders.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(ORDERS.getBytes(StandardCharsets.UTF_8));
        }
        String[] columns = {"--columns", "who,day,paid,no", "--as-of", "2026-03-11", "--json", "--refunds", "gross"};
        assertThat(json(ask(packed, columns)).toString()).isEqualTo(plain);

        String[] lines = ORDERS.split("\n");
        Path first = Files.writeString(folder.resolve("1.csv"), String.join("\n", lines[0], lines[1], lines[4]));
        Path second = Files.writeString(
                folder.resolve("2.csv"), String.join("\n", lines[0], lines[2], lines[3], lines[5], lines[6]));
        List<String> both = new ArrayList<>(List.of("rfm", first.toString(), second.toString()));
        both.addAll(Arrays.asList(columns));
        assertThat(json(Asked.analyze(both.toArray(String[]::new))).toString()).isEqualTo(plain);
    }

    @Test
    void fixedThresholdsAreTheCallersOwn() throws IOException {
        JsonNode answer = plain(
                "--scoring",
                "fixed",
                "--fixed-r",
                "10,20,30,40",
                "--fixed-f",
                "0,1,2,3",
                "--fixed-m",
                "0,30.25,100,114.99");
        assertThat(answer.path("customers")
                        .valueStream()
                        .map(each -> each.path("cell").asString()))
                .containsExactly("535", "122", "321", "422");
    }

    @Test
    void aWindowLeavesOlderOrdersOut() throws IOException {
        JsonNode answer = plain("--window", "30");
        assertThat(answer.path("summary").path("customers").asInt()).isEqualTo(3);
        assertThat(answer.path("customers").get(0).path("monetary").asInt()).isEqualTo(15);
    }

    @Test
    void anOrderTemplateReadsRefundsToo() throws IOException {
        String orders = """
            订单号,下单时间,手机号,实付金额,优惠金额,退款金额,订单状态
            A1,2026-03-01 10:00:00,13812346120,100,0,100,
            A2,2026-02-01 10:00:00,13812346120,50,0,20,
            A3,2026-02-01 10:00:00,13812346121,80,0,,
            """;
        String[] asked = {"--template", "youzan-orders", "--as-of", "2026-03-11", "--json", "--refunds"};
        JsonNode net =
                json(ask(file(orders), with(asked, "net"))).path("customers").get(0);
        assertThat(net.path("recency_days").asInt()).isEqualTo(38);
        assertThat(net.path("frequency").asInt()).isEqualTo(1);
        assertThat(net.path("monetary").asInt()).isEqualTo(30);
        JsonNode gross =
                json(ask(file(orders), with(asked, "gross"))).path("customers").get(0);
        assertThat(gross.path("recency_days").asInt()).isEqualTo(10);
        assertThat(gross.path("monetary").asInt()).isEqualTo(150);
    }

    private static String[] with(String[] arguments, String last) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }

    @Test
    void printsATableForPeople() throws IOException {
        Asked answer = ask(file(ORDERS), "--columns", "who,day,paid,no", "--as-of", "2026-03-11");
        assertThat(answer.out()).contains("4 customers, 5 orders, revenue 152.25", "champion", "R5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|no header or no rows",
                "who,day,paid\\n|0 customers",
                "who,day,paid\\nann,2026-01-01,5\\nann,2026-01-02,5|1 customers",
                "who,day,paid\\nann,2026-01-01,5\\nbob,2026-01-02,-5|row 3: the amount is negative",
                "who,day,paid\\nann,2026-01-01,5\\nbob,2026-01-02,five|row 3: the amount is no number",
                "who,day,paid\\nann,2026-01-01,5\\nbob,2026-01-02,|row 3: the amount is no number",
                "who,day,paid\\nann,yesterday,5\\nbob,2026-01-02,5|row 2: The time cannot be read",
                "who,day,paid\\nann,03/04/2026,5\\nbob,2026-01-02,5|row 2: The time cannot be read",
                "who,paid\\nann,5|no such column",
            })
    void nonsenseIsRefusedWithAReasonAndCode2(String content, String why) throws IOException {
        Asked answer =
                ask(file(content.replace("\\n", "\n")), "--columns", "who,day,paid", "--as-of", "2026-03-11", "--json");
        assertThat(answer.err()).contains("analyze: ").contains(why);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--columns who;day;paid,--as-of is missing",
        "--as-of 2026-03-11,say either --template or --columns",
        "--columns who;day;paid --template x --as-of 2026-03-11,say either --template or --columns",
        "--columns who;day --as-of 2026-03-11,three or four columns",
        "--template nope --as-of 2026-03-11,no order template nope; there are: online-retail",
        "--columns who;day;paid --as-of tomorrow,is no date",
        "--columns who;day;paid --as-of 2026-03-11 --scoring best,--scoring cannot be best",
        "--columns who;day;paid --as-of 2026-03-11 --colour red,unknown option --colour",
        "--columns who;day;paid --as-of,--as-of needs a value",
        "--columns who;day;paid --as-of 2026-03-11 --scoring fixed --fixed-r 9;8;7;6,ascending"
    })
    void argumentsThatMakeNoSenseAreRefused(String arguments, String why) throws IOException {
        Asked answer = ask(file(ORDERS), arguments.replace(';', ',').split(" "));
        assertThat(answer.err()).contains("analyze: ").contains(why);
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Asked answer = Asked.analyze("rfm", "/nowhere.csv", "--columns", "a,b,c", "--as-of", "2026-03-11");
        assertThat(answer.err()).contains("no such file: /nowhere.csv");
        assertThat(answer.code()).isEqualTo(2);
    }
}
