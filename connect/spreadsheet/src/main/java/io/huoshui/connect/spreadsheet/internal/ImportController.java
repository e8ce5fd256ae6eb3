package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.ImportField;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.ImportOptions;
import io.huoshui.connect.spreadsheet.ImportReason;
import io.huoshui.connect.spreadsheet.internal.ImportView.BadRow;
import io.huoshui.connect.spreadsheet.internal.ImportView.FieldView;
import io.huoshui.connect.spreadsheet.internal.ImportView.TemplateView;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.Sse;
import io.huoshui.web.WebReason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The operator's way from a file to events. */
@RestController
class ImportController {
    private static final int SIZE_MAX = 200;
    private static final Duration BEAT = Duration.ofMillis(500);

    private final KeepImports imports;
    private final ImportBatchTable batches;
    private final ImportRowProblemTable problems;
    private final ErrorFile errorFile;
    private final Sse sse;

    ImportController(
            KeepImports imports,
            ImportBatchTable batches,
            ImportRowProblemTable problems,
            ErrorFile errorFile,
            Sse sse) {
        this.imports = imports;
        this.batches = batches;
        this.problems = problems;
        this.errorFile = errorFile;
        this.sse = sse;
    }

    record MappingBody(
            @Nullable String kind,
            @Nullable List<ColumnField> mapping,
            @Nullable Map<String, Object> options,
            @Nullable String remember) {}

    record Because(@Nullable String because) {}

    @GetMapping("/api/import-templates")
    @Needs(Permission.IMPORT_READ)
    List<TemplateView> templates() {
        return imports.templates().stream().map(TemplateView::of).toList();
    }

    @GetMapping("/api/import-fields")
    @Needs(Permission.IMPORT_READ)
    List<FieldView> fields() {
        return Arrays.stream(ImportKind.values())
                .flatMap(kind -> Arrays.stream(ImportField.values())
                        .filter(field -> field.belongsTo(kind))
                        .map(field -> FieldView.of(kind, field)))
                .toList();
    }

    @PostMapping("/api/imports")
    @Needs(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView upload(
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable String template)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return ImportView.of(imports.upload(name == null ? "" : bare(name), content, encoding, template));
        }
    }

    /** The last part of whatever path a browser sends; it is shown, never used as a path. */
    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("\\p{Cntrl}", "");
    }

    @GetMapping("/api/imports")
    @Needs(Permission.IMPORT_READ)
    Slice<ImportView> list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
        checkPage(page, size);
        List<ImportView> items =
                batches.page(page, size).stream().map(ImportView::of).toList();
        return new Slice<>(items, batches.count(), page, size);
    }

    @GetMapping("/api/imports/{id}")
    @Needs(Permission.IMPORT_READ)
    ImportView one(@PathVariable long id) {
        return ImportView.of(imports.find(id));
    }

    @PutMapping("/api/imports/{id}/mapping")
    @Needs(Permission.IMPORT_RUN)
    ImportView map(@PathVariable long id, @RequestBody MappingBody body) {
        ImportKind kind = ImportKind.of(String.valueOf(body.kind()))
                .orElseThrow(() -> new Refused(ImportReason.OPTION_WRONG, "kind"));
        List<ColumnField> mapping = body.mapping() == null ? List.of() : body.mapping();
        ImportOptions options =
                body.options() == null ? ImportOptions.NONE : ImportOptions.of(Fields.of(body.options()));
        return ImportView.of(imports.map(id, kind, mapping, options, body.remember()));
    }

    @PostMapping("/api/imports/{id}/check")
    @Needs(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView check(@PathVariable long id) {
        return ImportView.of(imports.check(id));
    }

    @PostMapping("/api/imports/{id}/commit")
    @Needs(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView commit(@PathVariable long id) {
        return ImportView.of(imports.commit(id));
    }

    @PostMapping("/api/imports/{id}/undo")
    @Needs(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView undo(@PathVariable long id, @RequestBody Because body) {
        String because = body.because();
        if (because == null || because.isBlank()) {
            throw new Refused(ImportReason.OPTION_WRONG, "because");
        }
        return ImportView.of(imports.undo(id, because.strip()));
    }

    @DeleteMapping("/api/imports/{id}")
    @Needs(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        imports.delete(id);
    }

    @GetMapping(value = "/api/imports/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.IMPORT_READ)
    SseEmitter progress(@PathVariable long id) {
        imports.find(id);
        return sse.follow(
                "progress",
                BEAT,
                () -> ImportView.of(imports.find(id)),
                view -> !view.state().isRunning());
    }

    @GetMapping("/api/imports/{id}/rows")
    @Needs(Permission.IMPORT_READ)
    Slice<BadRow> rows(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        checkPage(page, size);
        imports.find(id);
        String code = reason == null || reason.isBlank() ? null : reason;
        List<BadRow> items =
                problems.page(id, code, page, size).stream().map(BadRow::of).toList();
        return new Slice<>(items, problems.count(id, code), page, size);
    }

    @GetMapping("/api/imports/{id}/errors.csv")
    @Needs(Permission.IMPORT_READ)
    void errors(@PathVariable long id, HttpServletResponse response) throws IOException {
        ImportBatch batch = imports.find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-errors.csv\"");
        try (Writer out = response.getWriter()) {
            errorFile.write(batch, out);
        }
    }

    private static void checkPage(int page, int size) {
        if (page < 1 || size < 1 || size > SIZE_MAX) {
            throw new Refused(WebReason.WEB_INVALID, "page from 1, size 1 to " + SIZE_MAX);
        }
    }
}
