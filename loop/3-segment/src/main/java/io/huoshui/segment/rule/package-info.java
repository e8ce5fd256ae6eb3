/** The one rule language: what a group of people can be described by, and what a rule says of one person at one moment. */
@NullMarked
package io.huoshui.segment.rule;

import org.jspecify.annotations.NullMarked;
