/** One believable, simulated brand: its people, their year, and the loader that tells it to a running system through the front door. */
@NullMarked
package io.huoshui.seed;

import org.jspecify.annotations.NullMarked;
