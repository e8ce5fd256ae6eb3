package io.huoshui.touch.internal;

import io.huoshui.base.Refused;
import io.huoshui.profile.Profiles;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys links to the preference page are signed with, never shown; and a link for one person, when they ask an advisor for it. */
@RestController
class ChoiceKeyController {
    private final ChoiceKeyTable keys;
    private final ChoiceLinks links;
    private final Profiles profiles;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ChoiceKeyController(
            ChoiceKeyTable keys,
            ChoiceLinks links,
            Profiles profiles,
            Audit audit,
            TransactionTemplate transaction,
            DatabaseTime time) {
        this.keys = keys;
        this.links = links;
        this.profiles = profiles;
        this.audit = audit;
        this.transaction = transaction;
        this.time = time;
    }

    /** @param retiredAt null while links signed with it are good */
    record KeyView(int id, Instant madeAt, @Nullable Instant retiredAt) {}

    record Made(int id) {}

    record Link(String url) {}

    @GetMapping("/api/preference-keys")
    @Needs(Permission.SETTINGS_READ)
    List<KeyView> keys() {
        return keys.all().stream()
                .map(each -> new KeyView(each.id(), each.madeAt(), each.retiredAt()))
                .toList();
    }

    @PostMapping("/api/preference-keys")
    @Needs(Permission.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    Made rotate() {
        return Optional.ofNullable(transaction.execute(status -> {
                    int id = links.rotate(time.instant());
                    audit.record("preference-key.make", "preference-key:" + id, Map.of());
                    return new Made(id);
                }))
                .orElseThrow();
    }

    @DeleteMapping("/api/preference-keys/{id}")
    @Needs(Permission.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable int id) {
        transaction.executeWithoutResult(status -> {
            if (!links.retire(id, time.instant())) {
                throw new Refused(WebReason.WEB_NOT_FOUND);
            }
            audit.record("preference-key.retire", "preference-key:" + id, Map.of());
        });
    }

    @PostMapping("/api/people/{id}/preference-link")
    @Needs(Permission.PEOPLE_OPT_OUT)
    Link link(@PathVariable int id) {
        if (profiles.find(id).isEmpty()) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        audit.record("person.preference-link", "profile:" + id, Map.of());
        return new Link(links.make(id, time.instant()));
    }
}
