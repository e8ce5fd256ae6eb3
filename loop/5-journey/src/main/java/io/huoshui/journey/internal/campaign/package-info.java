/** Homes, doors and wiring of campaigns. */
@NullMarked
package io.huoshui.journey.internal.campaign;

import org.jspecify.annotations.NullMarked;
