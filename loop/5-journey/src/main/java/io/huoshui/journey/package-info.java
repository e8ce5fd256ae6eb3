/** Stage 5, 培育: what next for this person? Journeys, campaigns and offers ask for touches. */
@NullMarked
package io.huoshui.journey;

import org.jspecify.annotations.NullMarked;
