/** Tags, and who is in what: labels given by rules, people and imports; tags and audiences share one engine. */
@NullMarked
package io.huoshui.segment.tag;

import org.jspecify.annotations.NullMarked;
