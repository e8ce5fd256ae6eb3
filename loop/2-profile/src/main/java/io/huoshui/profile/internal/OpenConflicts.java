package io.huoshui.profile.internal;

import io.huoshui.web.StatusCount;

/** How many claims of two people to one identity wait for a person. */
record OpenConflicts(IdentityConflictTable table) implements StatusCount {
    @Override
    public String name() {
        return "openConflicts";
    }

    @Override
    public long count() {
        return table.count(true);
    }
}
