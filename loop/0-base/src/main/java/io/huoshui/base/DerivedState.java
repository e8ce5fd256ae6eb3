package io.huoshui.base;

/**
 * State that is a function of the event log and can be thrown away and rebuilt. Every stage with derived tables offers one;
 * {@code replay} clears them all and runs the log again, and equal digests prove that nothing was lost or invented.
 */
public interface DerivedState {
    /** Stage name, e.g. {@code profile}; unique. */
    String name();

    /** Empties the derived tables of this stage. Runs inside the caller's transaction; later stages are cleared first. */
    void clear();

    /** A digest of all derived rows, independent of physical row order; equal digests mean equal content. */
    String digest();
}
