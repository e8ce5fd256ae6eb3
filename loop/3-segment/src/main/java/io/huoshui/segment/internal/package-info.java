/** Homes and doors of stage 3: tables, the step of the loop, the schedule of waves, controllers. */
@NullMarked
package io.huoshui.segment.internal;

import org.jspecify.annotations.NullMarked;
