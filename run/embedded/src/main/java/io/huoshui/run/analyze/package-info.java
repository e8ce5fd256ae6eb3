@NullMarked
package io.huoshui.run.analyze;

import org.jspecify.annotations.NullMarked;
