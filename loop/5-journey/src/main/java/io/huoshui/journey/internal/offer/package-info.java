/** Homes, doors and wiring of offers. */
@NullMarked
package io.huoshui.journey.internal.offer;

import org.jspecify.annotations.NullMarked;
