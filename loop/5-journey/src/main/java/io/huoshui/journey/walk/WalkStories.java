package io.huoshui.journey.walk;

import io.huoshui.profile.Explanation.Link;
import java.util.List;
import java.util.Optional;

/** How a person came where they are in a journey, for those who explain what it asked for. */
public interface WalkStories {
    /**
     * @param programme as in {@code TouchRequest.Cause}
     * @param walk the same
     * @return empty when this person has no such walk
     */
    Optional<Story> of(int person, String programme, String walk);

    /** @param name of the journey */
    record Story(String journey, String name, int version, List<Link> chain) {}
}
