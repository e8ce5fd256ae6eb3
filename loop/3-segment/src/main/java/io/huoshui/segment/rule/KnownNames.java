package io.huoshui.segment.rule;

import java.util.Set;

/** What exists here that a rule may name; events and traits may be named before they are first seen. */
public record KnownNames(Set<String> tags, Set<String> audiences, Set<String> preferences) {

    /** Where later stages ask which these are now. */
    @FunctionalInterface
    public interface Source {
        KnownNames known();
    }
}
