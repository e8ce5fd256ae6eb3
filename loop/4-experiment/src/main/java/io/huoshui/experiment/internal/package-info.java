/** Homes and doors of stage 4: tables, the step of the loop, controllers. */
@NullMarked
package io.huoshui.experiment.internal;

import org.jspecify.annotations.NullMarked;
