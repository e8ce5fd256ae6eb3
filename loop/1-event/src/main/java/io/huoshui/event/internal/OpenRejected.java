package io.huoshui.event.internal;

import io.huoshui.web.StatusCount;

/** How many refused events wait for a person. */
record OpenRejected(RejectedEventTable table) implements StatusCount {
    @Override
    public String name() {
        return "openRejected";
    }

    @Override
    public long count() {
        return table.open();
    }
}
