package io.huoshui.run.analyze;

import io.huoshui.base.Brand;
import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.Found;
import io.huoshui.connect.spreadsheet.ImportCounts;
import io.huoshui.connect.spreadsheet.ImportFile;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.ImportOptions;
import io.huoshui.connect.spreadsheet.ImportReason;
import io.huoshui.connect.spreadsheet.Mapping;
import io.huoshui.connect.spreadsheet.Problem;
import io.huoshui.connect.spreadsheet.RowLimits;
import io.huoshui.connect.spreadsheet.Rows;
import io.huoshui.connect.spreadsheet.Template;
import io.huoshui.connect.spreadsheet.Templates;
import io.huoshui.segment.Purchase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads order files as an import would, so that the numbers are those of the running system. By template a row that cannot be read is
 * told and left out; by {@code --columns} it ends the analysis, because nobody has looked at such a file before.
 */
final class OrderFiles {
    /** Recency is counted to a day the caller names; what "future" is, is up to them. */
    private static final Instant ANY_TIME = Instant.parse("2200-01-01T00:00:00Z");

    private static final String AMOUNT = "amount";
    private static final String ORDER = "order";

    private final OrderSource asked;
    private final Brand brand;
    private final PrintStream err;
    private final OrderBook book = new OrderBook();
    private final Map<ImportReason, Long> leftOut = new EnumMap<>(ImportReason.class);

    OrderFiles(OrderSource asked, ZoneId zone, PrintStream err) {
        this.asked = asked;
        this.brand = new Brand("", zone, "CNY", false);
        this.err = err;
    }

    /** Each customer's purchases, by customer id. */
    Map<String, List<Purchase>> read() throws IOException {
        for (Path file : asked.files()) {
            read(file);
        }
        leftOut.forEach((reason, rows) -> err.printf("%,d rows left out: %s%n", rows, reason.en()));
        Map<String, List<Purchase>> purchases = new TreeMap<>();
        book.people().forEach((customer, person) -> purchases.put(customer, Purchase.of(person, brand.zone())));
        return purchases;
    }

    private void read(Path file) throws IOException {
        Path folder = Files.createTempDirectory("huoshui-analyze");
        try (Rows rows = Rows.open(file, Rows.Options.AUTOMATIC)) {
            Mapping mapping = asked.template() == null ? byColumns(rows.header()) : byTemplate(rows.header());
            ImportFile.Taker taker = asked.template() == null ? strict(file) : lenient();
            ImportCounts counts = ImportFile.read(rows, mapping, RowLimits.STANDARD, ANY_TIME, folder, taker);
            err.printf("%s: %,d rows read, %,d good%n", file.getFileName(), counts.rows(), counts.good());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private Mapping byTemplate(List<String> header) {
        Template template = Templates.byId(Templates.BUILT_IN, String.valueOf(asked.template()))
                .filter(each -> each.kind().isOrders())
                .orElseThrow(() -> new CannotAnalyze("no order template " + asked.template() + "; there are: "
                        + String.join(", ", orderTemplates())));
        return Mapping.of(template.kind(), header, template.mappingFor(header), template.options(), brand);
    }

    private static List<String> orderTemplates() {
        return Templates.BUILT_IN.stream()
                .filter(each -> each.kind().isOrders())
                .map(Template::id)
                .toList();
    }

    /** Rows without an order id are no orders to an import, so each row is read as something that happened. */
    private Mapping byColumns(List<String> header) {
        List<ColumnField> lines = new ArrayList<>();
        lines.add(new ColumnField(asked.columns().get(0), "customer"));
        lines.add(new ColumnField(asked.columns().get(1), "time"));
        lines.add(new ColumnField(asked.columns().get(2), ColumnField.PROPERTY + AMOUNT));
        if (asked.columns().size() > 3) {
            lines.add(new ColumnField(asked.columns().get(3), ColumnField.PROPERTY + ORDER));
        }
        ImportOptions none = ImportOptions.NONE;
        ImportOptions options = new ImportOptions(
                none.currency(), none.timezone(), null, none.namespace(), null, ORDER, none.rates(), none.accept());
        return Mapping.of(ImportKind.INTERACTIONS, header, lines, options, brand);
    }

    private ImportFile.Taker lenient() {
        return new ImportFile.Taker() {
            @Override
            public void found(Found found) {
                if (found instanceof Found.Order order) {
                    book.order(order.customer().key(), order.orderId(), order.at(), order.total());
                } else if (found instanceof Found.Refund refund) {
                    book.refund(refund.customer().key(), refund.orderId(), refund.key(), refund.at(), refund.amount());
                }
            }

            @Override
            public void problem(Problem problem) {
                leftOut.merge(problem.reason(), 1L, Long::sum);
            }
        };
    }

    private ImportFile.Taker strict(Path file) {
        return new ImportFile.Taker() {
            @Override
            public void found(Found found) {
                if (found instanceof Found.Interaction row) {
                    take(file, row);
                }
            }

            @Override
            public void problem(Problem problem) {
                if (problem.reason() != ImportReason.ROW_WITHOUT_CUSTOMER) {
                    throw wrong(
                            file, problem.row(), problem.en() + (problem.value() == null ? "" : " " + problem.value()));
                }
                leftOut.merge(problem.reason(), 1L, Long::sum);
            }
        };
    }

    private void take(Path file, Found.Interaction row) {
        String amount = String.valueOf(row.properties().getOrDefault(AMOUNT, ""));
        if (!amount.matches("[-+]?\\d{1,13}(\\.\\d{1,12})?")) {
            throw wrong(file, row.row(), "the amount is no number: " + amount);
        }
        if (amount.startsWith("-") && amount.matches(".*[1-9].*")) {
            throw wrong(file, row.row(), "the amount is negative; say what that means with a --template: " + amount);
        }
        Object order = row.properties().get(ORDER);
        if (order == null && asked.columns().size() > 3) {
            throw wrong(file, row.row(), "the order id is missing");
        }
        String orderId = order == null ? file + "#" + row.row() : order.toString();
        book.line(row.customer().key(), orderId, row.at(), new java.math.BigDecimal(amount));
    }

    private static CannotAnalyze wrong(Path file, long row, String what) {
        return new CannotAnalyze(file.getFileName() + " row " + row + ": " + what);
    }
}
