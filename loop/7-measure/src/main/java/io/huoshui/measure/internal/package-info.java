/** Door and wiring of the measure stage; it has no tables of its own. */
@NullMarked
package io.huoshui.measure.internal;

import org.jspecify.annotations.NullMarked;
