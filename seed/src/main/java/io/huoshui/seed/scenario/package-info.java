/** What people of the simulated brand do in a year, one idea per file. */
@NullMarked
package io.huoshui.seed.scenario;

import org.jspecify.annotations.NullMarked;
