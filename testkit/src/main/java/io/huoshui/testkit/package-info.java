/** What tests of every stage stand on: a clock they move, seeds they can repeat, a real PostgreSQL. Knows no stage but base. */
@NullMarked
package io.huoshui.testkit;

import org.jspecify.annotations.NullMarked;
