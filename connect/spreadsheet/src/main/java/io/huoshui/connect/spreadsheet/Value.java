package io.huoshui.connect.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * What a cell says: a value; or a reason why it cannot be taken, possibly with the value it most likely means.
 *
 * @param suggestion the likely value as it would be written; null when there is none to offer
 */
record Value<T>(
        @Nullable T value,
        @Nullable ImportReason reason,
        @Nullable String suggestion) {
    static <T> Value<T> ok(T value) {
        return new Value<>(value, null, null);
    }

    static <T> Value<T> no(ImportReason reason) {
        return new Value<>(null, reason, null);
    }

    static <T> Value<T> perhaps(ImportReason reason, T likely, String suggestion) {
        return new Value<>(likely, reason, suggestion);
    }
}
