package io.huoshui.profile;

/** How many people are behind a number: exactly those the people page lists for {@link CountedPeople#query()}. */
public interface PeopleBehind {
    long count(CountedPeople people);
}
