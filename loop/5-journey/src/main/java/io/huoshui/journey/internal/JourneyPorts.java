package io.huoshui.journey.internal;

import io.huoshui.event.Emissions;
import io.huoshui.event.Event;
import io.huoshui.experiment.Assignments;
import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.Coupons;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.tag.Memberships;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What walking asks of others.
 *
 * @param coupons empty while there are no pools
 * @param campaignNext whether a decision about a campaign follows the one before; others change nothing
 */
record JourneyPorts(
        Profiles profiles,
        Memberships memberships,
        Holdouts holdouts,
        Assignments assignments,
        Emissions emissions,
        Optional<Coupons> coupons,
        Predicate<Event> campaignNext) {}
