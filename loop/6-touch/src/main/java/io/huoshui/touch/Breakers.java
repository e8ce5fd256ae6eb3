package io.huoshui.touch;

/** Is promotion stopped? What everybody may know, for whoever shows it. */
public interface Breakers {
    /** As it stands now; quick, one row. */
    Breaker current();
}
