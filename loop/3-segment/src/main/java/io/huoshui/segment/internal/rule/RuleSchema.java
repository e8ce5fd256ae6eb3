package io.huoshui.segment.internal.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The published JSON Schema of rules. */
public final class RuleSchema {
    private static final String NAME = "rule.schema.json";

    private RuleSchema() {}

    public static String text() {
        try (InputStream in = RuleSchema.class.getResourceAsStream(NAME)) {
            return new String(Objects.requireNonNull(in, NAME).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
