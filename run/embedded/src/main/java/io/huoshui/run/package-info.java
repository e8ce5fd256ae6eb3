/** One process: settings, database, worker, command line. Composes the stages and decides nothing about customers. */
@NullMarked
package io.huoshui.run;

import org.jspecify.annotations.NullMarked;
