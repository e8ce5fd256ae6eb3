/** Walking a journey: runs, and the interpreter that moves them. */
@NullMarked
package io.huoshui.journey.walk;

import org.jspecify.annotations.NullMarked;
