package io.huoshui.profile.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileReason;
import io.huoshui.profile.Profiles;
import io.huoshui.web.Audit;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows one masked value in full: counted, limited by day, and written to the audit log with the reason given. */
final class RevealValue {
    static final int MAX_PER_DAY = 50;

    /** What may be revealed. */
    enum Field {
        NAME,
        PHONE,
        EMAIL,
        IDENTITY
    }

    private final Profiles profiles;
    private final RevealQuotaTable quota;
    private final Audit audit;
    private final Brand brand;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RevealValue(
            Profiles profiles,
            RevealQuotaTable quota,
            Audit audit,
            Brand brand,
            Clock clock,
            TransactionTemplate transaction) {
        this.profiles = profiles;
        this.quota = quota;
        this.audit = audit;
        this.brand = brand;
        this.clock = clock;
        this.transaction = transaction;
    }

    String reveal(int person, Field field, @Nullable String namespace, String reason) {
        return java.util.Objects.requireNonNull(transaction.execute(any -> {
            Profile profile = profiles.find(person).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
            String value = value(profile, field, Optional.ofNullable(namespace).orElse(""))
                    .orElseThrow(() -> new Refused(ProfileReason.PROFILE_NOTHING_TO_REVEAL));
            if (!quota.take(SignedIn.nameOrSystem(), brand.dayOf(clock.instant()), MAX_PER_DAY)) {
                throw new Refused(WebReason.WEB_TOO_MANY, "At most " + MAX_PER_DAY + " values a day are revealed.");
            }
            audit.record(
                    "profile.reveal",
                    "profile:" + person,
                    Map.of(
                            "field", field.name().toLowerCase(java.util.Locale.ROOT),
                            "namespace", Optional.ofNullable(namespace).orElse(""),
                            "reason", reason));
            return value;
        }));
    }

    private static Optional<String> value(Profile profile, Field field, String namespace) {
        return switch (field) {
            case NAME -> profile.name();
            case PHONE -> identities(profile, IdentityRules.PHONE).or(() -> profile.text("phone"));
            case EMAIL -> identities(profile, IdentityRules.EMAIL).or(() -> profile.text("email"));
            case IDENTITY -> identities(profile, namespace);
        };
    }

    private static Optional<String> identities(Profile profile, String namespace) {
        String all = profile.identities().keySet().stream()
                .filter(each -> each.namespace().equals(namespace))
                .map(Identity::value)
                .sorted()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
