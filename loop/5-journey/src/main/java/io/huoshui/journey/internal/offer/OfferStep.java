package io.huoshui.journey.internal.offer;

import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;

/** Serves whatever of a batch journeys left to serve. Runs after they walked, which is why they tell the desk of the batch first. */
final class OfferStep implements LoopStep {
    private final OfferDesk desk;

    OfferStep(OfferDesk desk) {
        this.desk = desk;
    }

    @Override
    public String stage() {
        return "journey.offer";
    }

    @Override
    public void advance(LoopBatch batch) {
        desk.settle(batch);
    }
}
