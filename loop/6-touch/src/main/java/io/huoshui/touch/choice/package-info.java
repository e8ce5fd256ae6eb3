/** What a person permits, and how they say so themselves. Pure. */
@NullMarked
package io.huoshui.touch.choice;

import org.jspecify.annotations.NullMarked;
