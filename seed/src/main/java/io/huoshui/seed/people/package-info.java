/** The simulated brand's people answer when they are written to. */
@NullMarked
package io.huoshui.seed.people;

import org.jspecify.annotations.NullMarked;
