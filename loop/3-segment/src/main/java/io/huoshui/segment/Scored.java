package io.huoshui.segment;

import java.util.Optional;

/** One buyer's numbers and scores in a wave. */
public record Scored(int profileId, Rfm rfm, Scores scores) {
    /** Empty for someone who has not bought. */
    public static Optional<Scored> of(Measured person, CutPoints cuts) {
        return Optional.ofNullable(person.rfm()).map(rfm -> new Scored(person.profileId(), rfm, cuts.score(rfm)));
    }
}
