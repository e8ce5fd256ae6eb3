package io.huoshui.journey.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The published JSON Schema of journeys. */
public final class JourneySchema {
    private static final String NAME = "journey.schema.json";

    private JourneySchema() {}

    public static String text() {
        try (InputStream in = JourneySchema.class.getResourceAsStream(NAME)) {
            return new String(Objects.requireNonNull(in, NAME).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
