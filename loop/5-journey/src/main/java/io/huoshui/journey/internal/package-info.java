/** Homes, doors and wiring of the journey stage. */
@NullMarked
package io.huoshui.journey.internal;

import org.jspecify.annotations.NullMarked;
