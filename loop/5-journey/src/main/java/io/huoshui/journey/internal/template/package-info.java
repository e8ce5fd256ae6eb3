/** Journeys to begin from. */
@NullMarked
package io.huoshui.journey.internal.template;

import org.jspecify.annotations.NullMarked;
