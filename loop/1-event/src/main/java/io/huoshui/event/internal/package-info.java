/** Homes and doors of the event stage. */
@NullMarked
package io.huoshui.event.internal;

import org.jspecify.annotations.NullMarked;
