package io.huoshui.web;

import java.util.Map;

/** The record of what operators did. Written in the caller's transaction: no change without its line. */
public interface Audit {
    /**
     * Records an act of the signed-in operator of this request ({@code system} outside a request).
     *
     * @param action what was done, dotted: {@code tier.settings.change}, {@code profile.reveal}
     * @param object what it was done to: {@code profile:4711}
     * @param detail small JSON-able values; no personal data
     */
    void record(String action, String object, Map<String, ?> detail);
}
