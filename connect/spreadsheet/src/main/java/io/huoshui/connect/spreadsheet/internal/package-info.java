/** Homes, jobs and doors of imports. */
@NullMarked
package io.huoshui.connect.spreadsheet.internal;

import org.jspecify.annotations.NullMarked;
