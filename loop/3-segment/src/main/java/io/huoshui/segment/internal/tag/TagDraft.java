package io.huoshui.segment.internal.tag;

import io.huoshui.segment.tag.TagKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a tag.
 *
 * @param kind a {@link TagKind}'s word
 * @param rule the JSON of the rule language, for automatic ones
 * @param version the one that was changed; absent for a new tag
 */
record TagDraft(
        @NotBlank @Size(max = 64) String group,
        @NotBlank @Size(max = 40) String name,
        @NotBlank String kind,
        @Nullable Map<String, Object> rule,
        @Nullable Integer version) {

    Optional<TagKind> tagKind() {
        return Stream.of(TagKind.values())
                .filter(each -> each.name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
