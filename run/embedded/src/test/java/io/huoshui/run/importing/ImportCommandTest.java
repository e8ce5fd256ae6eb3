package io.huoshui.run.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huoshui.run.Server;
import io.huoshui.run.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command against the whole system, as an operator types it. */
class ImportCommandTest {
    private static final Duration AT_MOST = Duration.ofSeconds(90);

    @TempDir
    static Path data;

    static Settings settings;
    static Server server;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        settings = Settings.in(data).withDemo(false).withPort(0);
        server = Server.start(settings);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private int run(boolean zh, String... arguments) {
        written.reset();
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return ImportCommand.run(settings, out, out, new ImportWords(zh), arguments);
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static JdbcClient database() {
        return server.context().getBean(JdbcClient.class);
    }

    @Test
    void importsAFileByTheRunningServerAndTheSecondTimeNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("youzan.csv"), """
                订单号,下单时间,手机号,商品,数量,单价,实付金额,订单状态
                E1,2026-01-02 10:00:00,13812345678,面霜,1,199,189,交易成功
                E1,2026-01-02 10:00:00,13812345678,小样,2,5,189,交易成功
                E2,2026-01-03 10:00:00,13912345678,面霜,1,199,199,待付款
                """, java.nio.charset.Charset.forName("GBK"));
        assertThat(run(true, "orders", file.toString())).as(said()).isZero();
        assertThat(said()).contains("GB18030", "youzan-lines", "收入（退款前）", "189", "新增 1 个事件");
        assertThat(run(false, "orders", file.toString())).isZero();
        assertThat(said()).contains("0 new events, 1 already known");
    }

    @Test
    void wrongArgumentsAndFilesEndWithTwo() throws IOException {
        assertThat(run(false, "orders", "/no/such/file")).isEqualTo(2);
        assertThat(run(false, "parcels", "x")).isEqualTo(2);
        Path wide = Files.writeString(folder.resolve("wide.csv"), "c,".repeat(10_000) + "\n1\n");
        assertThat(run(false, "orders", wide.toString())).isEqualTo(2);
        assertThat(said()).contains("TOO_MANY_COLUMNS");
        Path unknown = Files.writeString(folder.resolve("unknown.csv"), "a,b\n1,2\n");
        assertThat(run(false, "orders", unknown.toString())).isEqualTo(2);
        assertThat(said()).contains("FIELD_NOT_MAPPED");
    }

    @Test
    void aRealYearOfOrdersIsInWithinNinetySeconds() {
        Path file = onlineRetail();
        long started = System.nanoTime();
        assertThat(run(false, "orders", file.toString())).as(said()).isZero();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(said())
                .contains(
                        "397,884  valid lines", "18,532  orders", "4,338  customers", "8,911,407.904  revenue (gross)")
                .contains("135,080  anonymous lines", "8,905  cancelled lines", "22,186 new events");
        assertThat(took).isLessThan(AT_MOST);
        long events = events();
        assertThat(run(false, "orders", file.toString())).isZero();
        assertThat(said()).contains("0 new events, 22,186 already known");
        assertThat(events()).isEqualTo(events);
    }

    private static long events() {
        return database()
                .sql("select count(*) from event_log where source = 'import'")
                .query(Long.class)
                .single();
    }

    private static Path onlineRetail() {
        Path found = Stream.of(
                        System.getenv("HUOSHUI_SHARED_DATA"),
                        "../shared/data",
                        "../../shared/data",
                        "../../../shared/data",
                        "../../../../shared/data")
                .filter(Objects::nonNull)
                .map(each -> Path.of(each, "online_retail.csv.gz"))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "the shared data file online_retail.csv.gz is absent");
        return Objects.requireNonNull(found);
    }
}
