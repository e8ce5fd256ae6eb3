/** The worker that moves committed events through the stages, the passing of time, and replay. */
@NullMarked
package io.huoshui.run.loop;

import org.jspecify.annotations.NullMarked;
