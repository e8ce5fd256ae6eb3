/** The root of all modules: what runs. */
@NullMarked
package io.huoshui;

import org.jspecify.annotations.NullMarked;
