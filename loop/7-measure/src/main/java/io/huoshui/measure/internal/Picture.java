package io.huoshui.measure.internal;

import io.huoshui.measure.Cohort;
import io.huoshui.measure.Measurement;
import io.huoshui.measure.River;
import io.huoshui.segment.HeatMap;
import io.huoshui.segment.TierSize;
import java.util.List;

/** Everything the cockpit shows, at one moment. */
record Picture(List<Measurement> measurements, River river, List<TierSize> tiers, HeatMap rfm, List<Cohort> cohorts) {}
