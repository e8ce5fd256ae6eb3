package io.huoshui.web.internal;

import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, newest first; and whether anybody tampered with that record. */
@RestController
@RequestMapping("/api/audit")
class AuditController {
    private final AuditTable audit;
    private final JsonMapper json;

    AuditController(AuditTable audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    record Entry(
            long id, Instant at, String actor, String action, String object, JsonNode detail, String previousHash) {}

    /** @param brokenAt id of the first entry that does not fit, null when intact */
    record Verification(boolean intact, @Nullable Long brokenAt) {}

    @GetMapping
    @Needs(Permission.AUDIT_READ)
    Slice<Entry> page(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        Slice<AuditEntry> found = audit.page(actor, action, object, page, size);
        return new Slice<>(
                found.items().stream()
                        .map(each -> new Entry(
                                each.id(),
                                each.at(),
                                each.actor(),
                                each.action(),
                                each.object(),
                                json.readTree(each.detail()),
                                each.previousHash()))
                        .toList(),
                found.total(),
                page,
                size);
    }

    @GetMapping("/verification")
    @Needs(Permission.AUDIT_READ)
    Verification verification() {
        OptionalLong broken = audit.firstBroken();
        return new Verification(broken.isEmpty(), broken.isEmpty() ? null : Long.valueOf(broken.getAsLong()));
    }
}
