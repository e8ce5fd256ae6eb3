package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.web.Role;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That promotion is paused concerns everybody; who paused it and why, only those who may read touches. */
class PausedPromotionIT {
    private static final String BECAUSE = "{\"because\":\"something not meant for everybody\"}";

    private final Shop shop = Shop.open();

    @Test
    void everyRoleIsToldSinceWhenAndNothingElse() {
        Map<Role, Caller> everybody = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            everybody.put(role, shop.operator("paused-" + role.name().toLowerCase(Locale.ROOT), role));
        }
        assertThat(shop.admin().post("/api/breaker/pause", BECAUSE).statusCode())
                .isEqualTo(200);
        try {
            everybody.forEach((role, caller) -> assertThat(status(caller))
                    .as("%s", role)
                    .containsPattern("\"promotionPausedAt\":\"20\\d\\d-")
                    .doesNotContain("not meant for everybody"));
        } finally {
            Caller lead = everybody.get(Role.LEAD); // only a person may
            assertThat(lead.post("/api/breaker/resume", BECAUSE).statusCode()).isEqualTo(200);
        }
        everybody.forEach(
                (role, caller) -> assertThat(status(caller)).as("%s", role).contains("\"promotionPausedAt\":null"));
    }

    private static String status(Caller caller) {
        return caller.get("/api/status").body();
    }
}
