/** Are the tags right? People look at a sample and judge. */
@NullMarked
package io.huoshui.segment.tag.audit;

import org.jspecify.annotations.NullMarked;
