/** Words every stage speaks: reasons, JSON fields, limits, money. JDK only; keep it small and flat. */
@NullMarked
package io.huoshui.base;

import org.jspecify.annotations.NullMarked;
