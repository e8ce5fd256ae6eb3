package io.huoshui.connect.spreadsheet.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import stands. */
enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    IMPORTING,
    DONE,
    FAILED,
    UNDONE;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isRunning() {
        return this == CHECKING || this == IMPORTING;
    }
}
