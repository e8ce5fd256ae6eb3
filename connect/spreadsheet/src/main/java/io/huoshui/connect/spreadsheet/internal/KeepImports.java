package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.ImportOptions;
import io.huoshui.connect.spreadsheet.ImportReason;
import io.huoshui.connect.spreadsheet.Mapping;
import io.huoshui.connect.spreadsheet.Row;
import io.huoshui.connect.spreadsheet.Rows;
import io.huoshui.connect.spreadsheet.Template;
import io.huoshui.connect.spreadsheet.Templates;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Column;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.web.Audit;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator does with an import, step by step. */
final class KeepImports {
    private static final int SAMPLES = 3;
    private static final int SAMPLE_CHARS = 80;
    private static final int NAME_CHARS = 200;

    private final ImportBatchTable batches;
    private final ImportTemplateTable templates;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final Intake intake;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Brand brand;
    private final Clock clock;

    KeepImports(
            ImportBatchTable batches,
            ImportTemplateTable templates,
            ImportFiles files,
            ImportJobs jobs,
            Intake intake,
            Audit audit,
            TransactionTemplate transaction,
            Brand brand,
            Clock clock) {
        this.batches = batches;
        this.templates = templates;
        this.files = files;
        this.jobs = jobs;
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
        this.brand = brand;
        this.clock = clock;
    }

    ImportBatch find(long id) {
        ImportBatch batch = batches.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        return batch.state().isRunning()
                ? jobs.live(id).map(now -> batch.with(batch.state(), now)).orElse(batch)
                : batch;
    }

    /** Remembered ones first: who mapped such a file before knows better. */
    List<Template> templates() {
        List<Template> all = new ArrayList<>(templates.all());
        all.addAll(Templates.BUILT_IN);
        return all;
    }

    /** @throws Refused when the file as a whole cannot be read; nothing is kept then */
    ImportBatch upload(String name, InputStream content, @Nullable String encoding, @Nullable String template)
            throws IOException {
        String stored = files.keep(content);
        try {
            ImportBatch batch = opened(name, stored, encoding, template);
            long id = transaction.execute(status -> {
                long added = batches.add(batch);
                audit.record("import.upload", "import:" + added, Map.of("bytes", batch.bytes()));
                return added;
            });
            return find(id);
        } catch (Refused unreadable) {
            files.remove(stored);
            throw unreadable;
        }
    }

    private ImportBatch opened(String name, String stored, @Nullable String encoding, @Nullable String templateId)
            throws IOException {
        String said = encoding == null || encoding.isBlank() ? null : encoding.strip();
        try (Rows rows = Rows.open(files.path(stored), Rows.Options.AUTOMATIC.withEncoding(said))) {
            List<String> header = rows.header();
            Template template = template(templateId, header);
            ImportKind kind = template == null ? ImportKind.ORDERS_BY_LINE : template.kind();
            return new ImportBatch(
                    0,
                    name.length() > NAME_CHARS ? name.substring(name.length() - NAME_CHARS) : name,
                    Files.size(files.path(stored)),
                    stored,
                    rows.encoding(),
                    said,
                    rows.format().name().toLowerCase(java.util.Locale.ROOT),
                    String.valueOf(rows.delimiter()),
                    ImportState.UPLOADED,
                    template == null ? null : template.id(),
                    kind,
                    columns(header, rows),
                    template == null ? Templates.mappingByName(header, kind) : template.mappingFor(header),
                    template == null ? ImportOptions.NONE : template.options(),
                    ImportBatch.Progress.NONE,
                    SignedIn.nameOrSystem(),
                    clock.instant(),
                    null,
                    null);
        }
    }

    private @Nullable Template template(@Nullable String id, List<String> header) {
        if (id == null || id.isBlank()) {
            return Templates.guess(templates(), header, Set.of(ImportKind.values()))
                    .orElse(null);
        }
        return Templates.byId(templates(), id)
                .orElseThrow(() -> new Refused(ImportReason.OPTION_WRONG, "There is no template " + id + "."));
    }

    private static List<Column> columns(List<String> header, Rows rows) {
        List<Row> first = new ArrayList<>();
        while (first.size() < SAMPLES && rows.hasNext()) {
            first.add(rows.next());
        }
        if (first.isEmpty()) {
            throw new Refused(ImportReason.FILE_EMPTY);
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            columns.add(new Column(
                    header.get(i),
                    first.stream().map(row -> sample(row, column)).toList()));
        }
        return columns;
    }

    private static String sample(Row row, int column) {
        String cell = row.cell(column);
        return cell.length() > SAMPLE_CHARS ? cell.substring(0, SAMPLE_CHARS) : cell;
    }

    /** @param remember name to keep this mapping under for later files; null: do not */
    ImportBatch map(
            long id, ImportKind kind, List<ColumnField> mapping, ImportOptions options, @Nullable String remember) {
        ImportBatch batch = find(id);
        refuseIf(
                batch.state() == ImportState.FAILED && batch.progress().counts().eventsNew() > 0);
        Mapping.of(kind, batch.header(), mapping, options, brand);
        String template = remember == null || remember.isBlank() ? batch.template() : templateId(remember);
        transaction.executeWithoutResult(status -> {
            refuseIf(!batches.map(id, kind, mapping, options, template));
            if (remember != null && !remember.isBlank()) {
                remember(remember.strip(), kind, batch.header(), mapping, options);
            }
        });
        return find(id);
    }

    private void remember(
            String name, ImportKind kind, List<String> header, List<ColumnField> mapping, ImportOptions options) {
        Template template = new Template(templateId(name), name, kind, false, header, mapping, options);
        templates.save(template, SignedIn.nameOrSystem(), clock.instant());
        audit.record("import.template.remember", "import-template:" + template.id(), Map.of("name", name));
    }

    private static String templateId(String name) {
        return "my:" + name.strip();
    }

    ImportBatch check(long id) {
        find(id);
        refuseIf(!batches.enter(
                id, ImportState.CHECKING, ImportState.UPLOADED, ImportState.CHECKED, ImportState.FAILED));
        jobs.submit(id);
        return find(id);
    }

    ImportBatch commit(long id) {
        find(id);
        transaction.executeWithoutResult(status -> {
            refuseIf(!batches.enter(id, ImportState.IMPORTING, ImportState.CHECKED, ImportState.FAILED));
            audit.record("import.commit", "import:" + id, Map.of());
        });
        jobs.submit(id);
        return find(id);
    }

    /** The fact in the log takes the batch back; the state here says that it is so. */
    ImportBatch undo(long id, String because) {
        find(id);
        transaction.executeWithoutResult(status -> {
            refuseIf(!batches.undo(id, because));
            audit.record("import.undo", "import:" + id, Map.of("because", because));
            intake.takeSystem(
                    SystemEvents.IMPORT_UNDONE,
                    "import-undone:" + id,
                    clock.instant(),
                    Fields.of(Map.of("batch", Long.toString(id), "because", because)));
        });
        return find(id);
    }

    void delete(long id) {
        ImportBatch batch = find(id);
        boolean untouched =
                batch.state() == ImportState.FAILED && batch.progress().counts().eventsNew() == 0;
        refuseIf(batch.state() != ImportState.UPLOADED && batch.state() != ImportState.CHECKED && !untouched);
        transaction.executeWithoutResult(status -> {
            batches.delete(id);
            audit.record("import.delete", "import:" + id, Map.of());
        });
        files.remove(batch.stored());
    }

    private static void refuseIf(boolean not) {
        if (not) {
            throw new Refused(ImportReason.IMPORT_NOT_READY);
        }
    }
}
