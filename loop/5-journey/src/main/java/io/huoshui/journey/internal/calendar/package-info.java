/** Homes, doors and wiring of the content calendar. */
@NullMarked
package io.huoshui.journey.internal.calendar;

import org.jspecify.annotations.NullMarked;
