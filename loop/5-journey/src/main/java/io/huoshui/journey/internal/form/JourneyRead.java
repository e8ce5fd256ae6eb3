package io.huoshui.journey.internal.form;

import io.huoshui.journey.Journey;
import io.huoshui.journey.check.JourneyProblem;
import java.util.List;
import java.util.Optional;

/**
 * A journey read from JSON, or what was wrong with the form; the map and names are for {@link io.huoshui.journey.check.CheckJourney}.
 *
 * @param journey empty exactly when there are problems
 */
public record JourneyRead(Optional<Journey> journey, List<JourneyProblem> problems) {}
