/** HTTP house rules: problem+json, sessions and tokens, roles, audit, server-sent events. Knows no stage. */
@NullMarked
package io.huoshui.web;

import org.jspecify.annotations.NullMarked;
