/** Homes, doors and wiring of the operator API's house rules. */
@NullMarked
package io.huoshui.web.internal;

import org.jspecify.annotations.NullMarked;
