package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Brand;
import io.huoshui.connect.spreadsheet.Found;
import io.huoshui.connect.spreadsheet.ImportCounts;
import io.huoshui.connect.spreadsheet.ImportFile;
import io.huoshui.connect.spreadsheet.ImportMessages;
import io.huoshui.connect.spreadsheet.Mapping;
import io.huoshui.connect.spreadsheet.Problem;
import io.huoshui.connect.spreadsheet.RowLimits;
import io.huoshui.connect.spreadsheet.Rows;
import io.huoshui.connect.spreadsheet.internal.ImportBatch.Progress;
import io.huoshui.event.Intake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Reads a batch's file: once to check it, once more to import it. */
final class RunImport {
    private final ImportBatchTable batches;
    private final ImportRowProblemTable rowProblems;
    private final ImportMessageTable messageTable;
    private final ImportFiles files;
    private final Intake intake;
    private final Brand brand;
    private final Clock clock;

    RunImport(
            ImportBatchTable batches,
            ImportRowProblemTable rowProblems,
            ImportMessageTable messageTable,
            ImportFiles files,
            Intake intake,
            Brand brand,
            Clock clock) {
        this.batches = batches;
        this.rowProblems = rowProblems;
        this.messageTable = messageTable;
        this.files = files;
        this.intake = intake;
        this.brand = brand;
        this.clock = clock;
    }

    /** Dry run: writes nothing but what it found out. */
    Progress check(ImportBatch batch, Consumer<Progress> live) throws IOException {
        ProblemSink problems = new ProblemSink(rowProblems, batch.id());
        ProgressMeter meter = meter(batch, live);
        Preview preview = new Preview(messages(batch));
        try (Rows rows = open(batch)) {
            Long about = rows.rowsAbout() == 0 ? null : rows.rowsAbout();
            ImportCounts counts = read(rows, batch, new ImportFile.Taker() {
                @Override
                public void found(Found found) {
                    preview.add(found);
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }

                @Override
                public void progress(long read) {
                    meter.reached(read, about, Tally.ZERO, problems.counts());
                }
            });
            finish(problems, batch);
            return end(counts, meter, Tally.of(counts, 0, 0, 0), problems, preview.events());
        }
    }

    /** Takes the file into the log. May be run again after any interruption: message ids make that safe. */
    Progress commit(ImportBatch batch, Consumer<Progress> live) throws IOException {
        ProblemSink problems = new ProblemSink(rowProblems, batch.id());
        ProgressMeter meter = meter(batch, live);
        Tally checked = batch.progress().counts();
        Long total = batch.progress().rowsTotal();
        Delivery delivery = new Delivery(
                intake, messageTable, messages(batch), batch.id(), messageTable.hasAny(batch.id()), problems::add);
        long[] refused = {0};
        try (Rows rows = open(batch)) {
            ImportCounts counts = read(rows, batch, new ImportFile.Taker() {
                @Override
                public void found(Found found) {
                    delivery.add(found);
                    progress(0);
                }

                @Override
                public void problem(Problem problem) {
                    refused[0]++;
                    problems.add(problem);
                }

                @Override
                public void progress(long read) {
                    meter.reached(refused[0] + delivery.rows(), total, delivery.count(checked), problems.counts());
                }
            });
            delivery.flush();
            finish(problems, batch);
            return end(
                    counts,
                    meter,
                    delivery.count(Tally.of(counts, 0, 0, 0)),
                    problems,
                    batch.progress().preview());
        }
    }

    private ImportCounts read(Rows rows, ImportBatch batch, ImportFile.Taker taker) throws IOException {
        Mapping mapping = Mapping.of(batch.kind(), rows.header(), batch.mapping(), batch.options(), brand);
        return ImportFile.read(rows, mapping, RowLimits.STANDARD, clock.instant(), files.folder(), taker);
    }

    private Rows open(ImportBatch batch) throws IOException {
        Path file = files.path(batch.stored());
        return Rows.open(file, Rows.Options.AUTOMATIC.withEncoding(batch.saidEncoding()));
    }

    private void finish(ProblemSink problems, ImportBatch batch) throws IOException {
        if (problems.needsRows()) {
            try (Rows again = open(batch)) {
                problems.fillFrom(again);
            }
        }
        problems.flush();
    }

    private static Progress end(
            ImportCounts counts,
            ProgressMeter meter,
            Tally tally,
            ProblemSink problems,
            List<java.util.Map<String, Object>> preview) {
        long rows = counts.rows();
        return new Progress(rows, rows, meter.speed(rows), tally, problems.counts(), preview);
    }

    private ProgressMeter meter(ImportBatch batch, Consumer<Progress> live) {
        List<java.util.Map<String, Object>> preview = batch.progress().preview();
        return new ProgressMeter(
                live,
                progress -> batches.save(
                        batch.id(),
                        new Progress(
                                progress.rowsRead(),
                                progress.rowsTotal(),
                                progress.rowsPerSecond(),
                                progress.counts(),
                                progress.problems(),
                                preview)));
    }

    private ImportMessages messages(ImportBatch batch) {
        return new ImportMessages(batch.options().namespace(), brand.currency(), Long.toString(batch.id()));
    }
}
