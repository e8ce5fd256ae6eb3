package io.huoshui.profile;

import java.util.Optional;

/** A stage that can say why something is so of a person, or is not, offers one of these. */
public interface ExplanationSource {
    /** The kind of thing it explains, e.g. {@code tag}. */
    String about();

    /**
     * @param id which of its kind, e.g. the tag's
     * @return empty when there is none of this name that concerns this person
     */
    Optional<Explanation> explain(Profile person, String id);
}
