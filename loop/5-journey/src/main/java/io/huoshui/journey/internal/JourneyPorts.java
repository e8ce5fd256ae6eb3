package io.huoshui.journey.internal;

import io.huoshui.event.Emissions;
import io.huoshui.experiment.Assignments;
import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.Coupons;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.tag.Memberships;
import java.util.Optional;

/** What walking asks of others. @param coupons empty while there are no pools */
record JourneyPorts(
        Profiles profiles,
        Memberships memberships,
        Holdouts holdouts,
        Assignments assignments,
        Emissions emissions,
        Optional<Coupons> coupons) {}
