/** Rehearsals: what would have happened, found out in a scratch world from which nothing gets out. */
@NullMarked
package io.huoshui.run.rehearsal;

import org.jspecify.annotations.NullMarked;
