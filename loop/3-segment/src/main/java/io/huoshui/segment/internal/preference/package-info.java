/** Homes and doors of preferences. */
@NullMarked
package io.huoshui.segment.internal.preference;

import org.jspecify.annotations.NullMarked;
