package io.huoshui.connect.spreadsheet;

import static io.huoshui.connect.spreadsheet.Imported.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFileTest {
    private static final String BY_LINE = "order_id,customer,time,product,quantity,price";
    private static final ImportOptions PLAIN = options(null, null);

    @Test
    void linesOfOneOrderBecomeOneOrderHoweverFarApart() throws IOException {
        Imported read = Imported.read(
                ImportKind.ORDERS_BY_LINE,
                PLAIN,
                BY_LINE,
                "A1,7,2026-01-02 10:00,cup,2,2.55",
                "A2,8,2026-01-02 11:00,tea,1,10",
                "A1,7,2026-01-02 09:59,lid,1,1.005");
        Found.Order order = (Found.Order) read.founds().get(0);
        assertThat(order.total()).isEqualByComparingTo("6.105");
        assertThat(order.at()).isEqualTo("2026-01-02T01:59:00Z");
        assertThat(order.products()).extracting(Found.Product::name).containsExactly("cup", "lid");
        assertThat(order.rows()).isEqualTo(2);
        assertThat(read.counts().orders()).isEqualTo(2);
        assertThat(read.counts().revenueGross()).isEqualByComparingTo("16.105");
    }

    @Test
    void everyRowIsCountedOnceAndBadOnesSayWhy() throws IOException {
        Imported read = Imported.read(
                ImportKind.ORDERS_BY_LINE,
                PLAIN,
                BY_LINE,
                "A1,7,2026-01-02,cup,2,2.5",
                "A2,,2026-01-02,cup,1,2.5",
                "A3,7,2026-01-02,cup,-1,2.5",
                "A4,7,2026-01-02,cup,1,0",
                ",7,2026-01-02,cup,1,1",
                "A5,7,2027-01-03,cup,1,1",
                "A6,7,2026-01-02,cup,x,1",
                "A7,7,2026-01-02,cup,1,1,more",
                "A1,9,2026-01-02,cup,1,1",
                "A8,7,2026-01-02,#REF!,#REF!,1",
                "C9,7,2026-01-03,cup,-2,2.5");
        assertThat(read.problems())
                .extracting(Problem::row, Problem::column, each -> each.reason().name())
                .containsExactlyInAnyOrder(
                        tuple(3L, null, "ROW_WITHOUT_CUSTOMER"),
                        tuple(4L, "quantity", "QUANTITY_NOT_POSITIVE"),
                        tuple(5L, "price", "PRICE_NOT_POSITIVE"),
                        tuple(6L, "order_id", "ORDER_ID_MISSING"),
                        tuple(7L, "time", "TIME_IN_FUTURE"),
                        tuple(8L, "quantity", "QUANTITY_UNREADABLE"),
                        tuple(9L, null, "ROW_TOO_WIDE"),
                        tuple(10L, null, "ORDER_OF_TWO_CUSTOMERS"),
                        tuple(11L, "quantity", "CELL_IS_AN_ERROR"));
        ImportCounts counts = read.counts();
        assertThat(List.of(counts.good(), counts.anonymous(), counts.cancelled(), counts.bad()))
                .containsExactly(1L, 1L, 1L, 8L);
        assertThat(counts.rows()).isEqualTo(11);
    }

    @Test
    void aCancellationIsOneRefundOfTheSumOfItsLines() throws IOException {
        Imported read = Imported.read(
                ImportKind.ORDERS_BY_LINE,
                PLAIN,
                BY_LINE,
                "C1,7,2026-01-02,cup,-2,2.5",
                "C1,7,2026-01-02,lid,-1,1",
                "C2,7,2026-01-02,odd,1,1");
        assertThat(read.founds()).hasSize(1);
        assertThat(((Found.Refund) read.founds().get(0)).amount()).isEqualByComparingTo("6");
        assertThat(read.counts().cancelled()).isEqualTo(3);
        assertThat(read.problems().get(0).reason()).isEqualTo(ImportReason.REFUND_NOT_POSITIVE);
    }

    @Test
    void foreignMoneyNeedsARate() throws IOException {
        String[] lines = {
            "order_id,customer,time,order_amount,currency", "A1,7,2026-01-02,10,USD", "A2,7,2026-01-02,10,人民币"
        };
        Imported without = Imported.read(ImportKind.ORDERS_BY_ORDER, PLAIN, lines);
        assertThat(without.problems().get(0).reason()).isEqualTo(ImportReason.CURRENCY_FOREIGN);
        assertThat(without.counts().revenueGross()).isEqualByComparingTo("10");
        ImportOptions rates =
                new ImportOptions(null, null, null, "t", null, null, Map.of("USD", new BigDecimal("7.12")), Set.of());
        assertThat(Imported.read(ImportKind.ORDERS_BY_ORDER, rates, lines)
                        .counts()
                        .revenueGross())
                .isEqualByComparingTo("81.2");
    }

    @Test
    void theSameOrderAgainIsADuplicateAndWithOtherContentAProblem() throws IOException {
        Imported read = Imported.read(
                ImportKind.ORDERS_BY_ORDER,
                PLAIN,
                "order_id,customer,time,order_amount",
                "A1,7,2026-01-02,589",
                "A1,7,2026-01-02,589.00",
                "A1,7,2026-01-02,412");
        assertThat(read.counts().orders()).isEqualTo(1);
        assertThat(read.counts().duplicate()).isEqualTo(1);
        assertThat(read.problems())
                .extracting(Problem::row, Problem::reason)
                .containsExactly(tuple(4L, ImportReason.SAME_ORDER_OTHER_CONTENT));
    }

    @Test
    void statusWordsOfShopsDecideWhatCounts() throws IOException {
        Imported read = Imported.read(
                ImportKind.ORDERS_BY_ORDER,
                PLAIN,
                "order_id,phone,time,order_amount,status",
                "A1,13812345678,2026-01-02,100,交易成功",
                "A2,13812345678,2026-01-02,100,待付款",
                "A3,13812345678,2026-01-02,100,已退款");
        assertThat(read.counts().orders()).isEqualTo(2);
        assertThat(read.counts().cancelled()).isEqualTo(1);
        assertThat(read.counts().refunded()).isEqualByComparingTo("100");
    }

    @Test
    void acceptedSuggestionsMendTheirRows() throws IOException {
        String[] lines = {"order_id,phone,time,order_amount", "A1,＋86 13812345678,2026/28/09,589 元"};
        Imported refused = Imported.read(ImportKind.ORDERS_BY_ORDER, PLAIN, lines);
        assertThat(refused.problems().get(0).zh()).contains("13812345678");
        Imported mended = Imported.read(
                ImportKind.ORDERS_BY_ORDER,
                options(null, null, "PHONE_UNREADABLE", "TIME_UNREADABLE", "AMOUNT_UNREADABLE"),
                lines);
        assertThat(mended.counts().revenueGross()).isEqualByComparingTo("589");
        assertThat(mended.counts().good()).isEqualTo(1);
    }

    @Test
    void customersAndInteractionsBecomeMessages() throws IOException {
        Found person = Imported.read(ImportKind.CUSTOMERS, PLAIN, "member_id,phone,name,city", "M1,13812345678,林晓溪,厦门")
                .founds()
                .get(0);
        Fields identify = new ImportMessages("t", "CNY", "b1").message(person, 0);
        assertThat(identify.text("type")).contains("identify");
        assertThat(identify.object("traits").text("name")).contains("林晓溪");
        assertThat(identify.object("context").objects("externalIds")).hasSize(2);
        Found did = Imported.read(ImportKind.INTERACTIONS, PLAIN, "phone,time", "13812345678,2026-01-02 10:00")
                .founds()
                .get(0);
        assertThat(new ImportMessages("t", "CNY", "b1").message(did, 0).text("event"))
                .contains("LINE");
    }

    @Test
    void messageIdsAreStableAndChangeOnlyWithTheGeneration() throws IOException {
        Found order = Imported.read(
                        ImportKind.ORDERS_BY_ORDER, PLAIN, "order_id,customer,time,order_amount", "A1,7,2026-01-02,589")
                .founds()
                .get(0);
        Fields first = new ImportMessages("shop", "CNY", "b1").message(order, 0);
        assertThat(first.text("messageId")).contains("imp:shop:order:A1");
        assertThat(first.object("context").text("importBatch")).contains("b1");
        assertThat(new ImportMessages("shop", "CNY", "b2").message(order, 2).text("messageId"))
                .contains("imp:shop:order:A1:g2");
    }

    @Test
    void anIncompleteMappingIsRefusedNamingTheField() {
        assertThatThrownBy(() -> Mapping.of(
                        ImportKind.ORDERS_BY_LINE,
                        List.of("a", "b"),
                        List.of(new ColumnField("a", "order_id")),
                        PLAIN,
                        Imported.BRAND))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(ImportReason.FIELD_NOT_MAPPED))
                .hasMessageContaining("time");
    }

    /** Two hundred thousand rows through a file, holding 5,000 lines at a time: what is not written to disk would be held. */
    @Test
    void streamsManyRowsWithoutHoldingThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.csv");
        int rows = 200_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("order_id,customer,time,product,quantity,price\n");
            for (int i = 0; i < rows; i++) {
                out.write("N" + i % 50_000 + "," + i % 50_000 % 7_000 + ",2026-01-02 10:00:00,product " + i % 90
                        + ",1,0.01\n");
            }
        }
        long[] most = {0, 0};
        ImportFile.Taker taker = new ImportFile.Taker() {
            @Override
            public void found(Found found) {
                most[0]++;
            }

            @Override
            public void problem(Problem problem) {
                most[1]++;
            }
        };
        try (Rows in = Rows.open(file, Rows.Options.AUTOMATIC)) {
            List<ColumnField> mapping = in.header().stream()
                    .map(each -> new ColumnField(each, each))
                    .toList();
            Mapping fits = Mapping.of(ImportKind.ORDERS_BY_LINE, in.header(), mapping, PLAIN, Imported.BRAND);
            ImportCounts counts = ImportFile.read(in, fits, Imported.NOW, folder, taker, 5_000);
            assertThat(counts.good()).isEqualTo(rows);
            assertThat(counts.orders()).isEqualTo(50_000).isEqualTo(most[0]);
            assertThat(counts.customers()).isEqualTo(7_000);
            assertThat(counts.revenueGross()).isEqualByComparingTo("2000");
        }
    }
}
