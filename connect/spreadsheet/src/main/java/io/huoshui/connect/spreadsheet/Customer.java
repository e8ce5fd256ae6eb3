package io.huoshui.connect.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a row is about.
 *
 * @param userId the brand's own customer id; null when the file has none
 * @param others further identities, in the order of {@link ImportField}
 */
public record Customer(@Nullable String userId, List<Identity> others) {
    /** @param type namespace of the profile stage, e.g. {@code phone} */
    public record Identity(String type, String id) {}

    public boolean isNobody() {
        return userId == null && others.isEmpty();
    }

    /** One word for this customer within one file, e.g. {@code 17850} or {@code phone:13812345678}. */
    public String key() {
        if (userId != null) {
            return userId;
        }
        Identity first = others.get(0);
        return first.type() + ":" + first.id();
    }
}
