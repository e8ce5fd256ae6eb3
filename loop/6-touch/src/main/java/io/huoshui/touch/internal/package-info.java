/** Homes and doors of this stage. */
@NullMarked
package io.huoshui.touch.internal;

import org.jspecify.annotations.NullMarked;
