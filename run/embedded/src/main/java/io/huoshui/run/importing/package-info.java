@NullMarked
package io.huoshui.run.importing;

import org.jspecify.annotations.NullMarked;
