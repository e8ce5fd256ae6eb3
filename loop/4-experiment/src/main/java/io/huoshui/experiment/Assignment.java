package io.huoshui.experiment;

import java.time.Instant;

/**
 * Which variant of an experiment a person belongs to, for good.
 *
 * @param version of the experiment in force when it was decided
 */
public record Assignment(String experiment, int version, String variant, int profileId, Instant at) {}
