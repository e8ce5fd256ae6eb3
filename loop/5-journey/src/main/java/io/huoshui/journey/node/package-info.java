/** The nodes a journey is drawn with, one file each: what they are, and what a person standing on one does next. */
@NullMarked
package io.huoshui.journey.node;

import org.jspecify.annotations.NullMarked;
