/** PostgreSQL as every home needs it: the embedded server and its checks, COPY, leases, backup. Knows no stage and no Spring. */
@NullMarked
package io.huoshui.postgres;

import org.jspecify.annotations.NullMarked;
