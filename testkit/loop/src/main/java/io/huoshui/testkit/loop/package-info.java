/** A log in memory, and stages that run on it as they run in the product. Knows the event stage and none after it. */
@NullMarked
package io.huoshui.testkit.loop;

import org.jspecify.annotations.NullMarked;
