package io.huoshui.profile;

import java.time.LocalDate;

/** How often a kind of event happened on a day of the brand's calendar. */
public final class DayCount {
    /** @param event track name, or the kind's word ({@code page}, {@code identify} …) */
    public record Key(LocalDate day, String event) {}

    private DayCount() {}
}
