package io.huoshui.segment.internal.tag.audit;

import io.huoshui.profile.Profile;
import java.util.List;

/** What makes it so that a person has a tag. */
@FunctionalInterface
public interface TagEvidence {
    /** Nothing is known of why. */
    TagEvidence NONE = (person, tag) -> List.of();

    /** Findings as the tags of a person are explained with; empty when somebody said so, or the person has it no more. */
    List<?> because(Profile person, String tag);
}
