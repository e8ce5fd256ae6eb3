/** Tags at the doors: definitions, previews, who has them and why. */
@NullMarked
package io.huoshui.segment.internal.tag;

import org.jspecify.annotations.NullMarked;
