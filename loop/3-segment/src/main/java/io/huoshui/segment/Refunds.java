package io.huoshui.segment;

import java.util.Locale;

/** Whether refunds count in R, F and M. */
public enum Refunds {
    /** Refunds are taken off the amount; an order refunded in full counts neither in frequency nor in recency. The default. */
    NET,
    /** Orders as charged, whatever was refunded later. */
    GROSS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
