package io.huoshui.connect.spreadsheet.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Refused;
import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.ImportOptions;
import io.huoshui.connect.spreadsheet.ImportReason;
import io.huoshui.connect.spreadsheet.Problem;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.testkit.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KeepImportsTest {
    private static final String[] ORDERS = {
        "order_id,customer,time,order_amount",
        "A1,7,2026-01-02 10:00,589",
        "A2,8,2026-01-03 10:00,12.50",
        "A3,,2026-01-03,1"
    };

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("web", "event", "import");

    @TempDir
    Path data;

    Desk desk;
    long before;

    @BeforeEach
    void open() throws ClassNotFoundException {
        desk = new Desk(db.dataSource(), data);
        before = desk.events.head();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ImportBatch mapped(String namespace, String... lines) throws IOException {
        ImportBatch uploaded = desk.upload(lines);
        List<ColumnField> mapping = uploaded.header().stream()
                .map(each -> new ColumnField(each, each))
                .toList();
        ImportOptions options =
                new ImportOptions(null, null, null, namespace, null, null, java.util.Map.of(), java.util.Set.of());
        return desk.imports.map(uploaded.id(), ImportKind.ORDERS_BY_ORDER, mapping, options, null);
    }

    private ImportBatch taken(String namespace, String... lines) throws IOException {
        return desk.commit(desk.check(mapped(namespace, lines)));
    }

    @Test
    void aCheckCountsAndPreviewsButWritesNothing() throws IOException {
        ImportBatch checked = desk.check(mapped("dry", ORDERS));
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.progress().counts().orders()).isEqualTo(2);
        assertThat(checked.progress().counts().anonymous()).isEqualTo(1);
        assertThat(checked.progress().counts().revenueGross()).isEqualByComparingTo("601.5");
        assertThat(checked.progress().rowsTotal()).isEqualTo(3);
        assertThat(checked.progress().preview()).hasSize(2);
        assertThat(desk.events.head()).isEqualTo(before);
    }

    @Test
    void aCommitPutsOrdersIntoTheLogUnderItsBatch() throws IOException {
        ImportBatch done = taken("commit", ORDERS);
        List<Event> events = desk.eventsAfter(before);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.progress().counts().eventsNew()).isEqualTo(2);
        assertThat(events).extracting(Event::name).containsOnly("Order Completed");
        assertThat(events).allMatch(each -> each.importBatch().orElse("").equals(Long.toString(done.id())));
        assertThat(events.get(0).properties().decimal("total")).contains(new BigDecimal("589"));
        assertThat(desk.acts).contains("import.upload", "import.commit");
    }

    @Test
    void theSameFileAgainAddsNothing() throws IOException {
        taken("again", ORDERS);
        long after = desk.events.head();
        ImportBatch second = taken("again", ORDERS);
        assertThat(second.progress().counts().eventsNew()).isZero();
        assertThat(second.progress().counts().eventsKnown()).isEqualTo(2);
        assertThat(desk.events.head()).isEqualTo(after);
    }

    @Test
    void theSameOrderWithOtherContentIsQuarantinedAndShown() throws IOException {
        taken("changed", ORDERS);
        ImportBatch second = taken("changed", ORDERS[0], "A1,7,2026-01-02 10:00,412", ORDERS[2]);
        assertThat(second.progress().counts().eventsRejected()).isEqualTo(1);
        assertThat(second.progress().counts().eventsKnown()).isEqualTo(1);
        Problem shown = desk.problems.page(second.id(), null, 1, 10).get(0);
        assertThat(shown.reason()).isEqualTo(ImportReason.ORDER_CHANGED_SINCE);
        assertThat(shown.row()).isEqualTo(2);
        assertThat(shown.cells()).containsExactly("A1", "7", "2026-01-02 10:00", "412");
    }

    @Test
    void anUndoIsAFactAndTheFileCanComeAgainAsNew() throws IOException {
        ImportBatch first = taken("undo", ORDERS);
        ImportBatch undone = desk.imports.undo(first.id(), "wrong month");
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        Event fact = desk.eventsAfter(before).get(2);
        assertThat(fact.name()).isEqualTo(SystemEvents.IMPORT_UNDONE);
        assertThat(fact.properties().text("batch")).contains(Long.toString(first.id()));
        ImportBatch again = taken("undo", ORDERS);
        assertThat(again.progress().counts().eventsNew()).isEqualTo(2);
        assertThat(desk.eventsAfter(before)).extracting(Event::messageId).contains("imp:undo:order:A1:g1");
        assertThat(taken("undo", ORDERS).progress().counts().eventsNew()).isZero();
    }

    @Test
    void anInterruptedImportGoesOnAndTakesNothingTwice() throws Exception {
        ImportBatch done = taken("resume", ORDERS);
        long after = desk.events.head();
        db.dataSource()
                .getConnection()
                .createStatement()
                .execute("update import_batch set state = 'importing' where id = " + done.id());
        desk.close();
        desk = new Desk(db.dataSource(), data);
        ImportBatch resumed = desk.settled(done.id());
        assertThat(resumed.state()).isEqualTo(ImportState.DONE);
        assertThat(resumed.progress().counts().eventsNew()).isEqualTo(2);
        assertThat(desk.events.head()).isEqualTo(after);
    }

    @Test
    void stepsOutOfTurnAreRefused() throws IOException {
        ImportBatch uploaded = mapped("turn", ORDERS);
        assertThatThrownBy(() -> desk.imports.commit(uploaded.id()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ImportReason.IMPORT_NOT_READY));
        ImportBatch done = desk.commit(desk.check(uploaded));
        assertThatThrownBy(() -> desk.imports.delete(done.id())).isInstanceOf(Refused.class);
        desk.imports.undo(done.id(), "over");
        assertThatThrownBy(() -> desk.imports.undo(done.id(), "twice")).isInstanceOf(Refused.class);
    }

    @Test
    void aRememberedMappingIsGuessedForTheNextFile() throws IOException {
        ImportBatch first = desk.upload("单号,谁,何时,多少", "A1,7,2026-01-02,5");
        List<ColumnField> mapping = List.of(
                new ColumnField("单号", "order_id"),
                new ColumnField("谁", "customer"),
                new ColumnField("何时", "time"),
                new ColumnField("多少", "order_amount"));
        desk.imports.map(first.id(), ImportKind.ORDERS_BY_ORDER, mapping, ImportOptions.NONE, "门店月报");
        ImportBatch next = desk.upload("单号,谁,何时,多少", "A9,7,2026-02-02,5");
        assertThat(next.template()).isEqualTo("my:门店月报");
        assertThat(next.mapping()).isEqualTo(mapping);
        assertThat(next.kind()).isEqualTo(ImportKind.ORDERS_BY_ORDER);
    }

    @Test
    void theErrorFileHoldsTheRowsUnchangedAndNoFormula() throws IOException {
        ImportBatch checked = desk.check(mapped(
                "errors", "order_id,customer,time,order_amount", "=1+1,7,yesterday,\"1\"", "＠A,7,2026-01-02,\"a,b\""));
        String[] lines = desk.errorFile(checked).split("\r\n");
        assertThat(lines[0]).isEqualTo("\uFEFForder_id,customer,time,order_amount,_row,_column,_code,_why");
        assertThat(lines[1]).startsWith("'=1+1,7,yesterday,1,2,time,TIME_UNREADABLE,");
        assertThat(lines[2]).startsWith("'＠A,7,2026-01-02,\"a,b\",3,order_amount,AMOUNT_UNREADABLE,");
    }

    @Test
    void uploadedFilesAreForTheirOwnerOnlyAndGoWithTheImport() throws IOException {
        ImportBatch uploaded = desk.upload(ORDERS);
        try (var kept = Files.list(data.resolve("imports"))) {
            Path file = kept.findFirst().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            desk.imports.delete(uploaded.id());
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void anUnreadableFileLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> desk.upload("c,".repeat(10_000), "1")).isInstanceOf(Refused.class);
        try (var kept = Files.list(data.resolve("imports"))) {
            assertThat(kept).isEmpty();
        }
    }
}
