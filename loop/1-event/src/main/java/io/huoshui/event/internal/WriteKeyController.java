package io.huoshui.event.internal;

import io.huoshui.base.Refused;
import io.huoshui.event.internal.WriteKeys.Created;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys by which shops and apps send events. */
@RestController
@RequestMapping("/api/write-keys")
class WriteKeyController {
    private final WriteKeyTable table;
    private final WriteKeys writeKeys;
    private final Audit audit;

    WriteKeyController(WriteKeyTable table, WriteKeys writeKeys, Audit audit) {
        this.table = table;
        this.writeKeys = writeKeys;
        this.audit = audit;
    }

    record NewKey(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 64) String source) {}

    /** The row, and the key itself this one time. */
    record KeyOnce(
            long id,
            String name,
            String source,
            String prefix,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            String key) {}

    @GetMapping
    @Needs(Permission.SETTINGS_READ)
    List<WriteKey> list() {
        return table.all();
    }

    @PostMapping
    @Needs(Permission.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    KeyOnce create(@Valid @RequestBody NewKey wanted) {
        Created created = writeKeys.create(wanted.name(), wanted.source());
        WriteKey row = created.row();
        audit.record("write-key.create", "write-key:" + row.id(), Map.of("name", row.name(), "source", row.source()));
        return new KeyOnce(
                row.id(), row.name(), row.source(), row.prefix(), row.createdAt(), null, null, created.key());
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void revoke(@PathVariable long id) {
        if (!writeKeys.revoke(id)) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        audit.record("write-key.revoke", "write-key:" + id, Map.of());
    }
}
