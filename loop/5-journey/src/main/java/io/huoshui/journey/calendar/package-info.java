/** The content calendar: who speaks, what is planned, and where the rhythm has gaps. */
@NullMarked
package io.huoshui.journey.calendar;

import org.jspecify.annotations.NullMarked;
