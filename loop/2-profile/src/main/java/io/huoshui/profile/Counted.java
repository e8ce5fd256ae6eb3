package io.huoshui.profile;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A set of people by what they did until a moment: what a metric counts, and what the people page lists. Both run the same query.
 * Windows are whole days of 24 hours and end at the moment, which belongs to them; their beginning does not.
 */
public sealed interface Counted {
    /** Everyone seen. */
    record Seen() implements Counted {
        @Override
        public String word() {
            return "seen";
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.seen();
        }
    }

    /** First seen within the window. */
    record New(Duration window) implements Counted {
        @Override
        public String word() {
            return "new-" + days(window);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recent(this);
        }
    }

    /** With an interaction (see {@link Interactions}) within the window. */
    record Active(Duration window) implements Counted {
        @Override
        public String word() {
            return "active-" + days(window);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.active(this);
        }
    }

    /** With at least so many identities. */
    record Identified(int identities) implements Counted {
        @Override
        public String word() {
            return "identified-" + identities;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.identified(this);
        }
    }

    /**
     * With at least so many orders within the window.
     *
     * @param net orders wholly given back until the moment are none
     */
    record Buyers(Duration window, int orders, boolean net) implements Counted {
        @Override
        public String word() {
            return "buyers-" + days(window) + "-" + orders + refunds(net);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.buyers(this);
        }
    }

    /** First added as a contact at most {@code from} and at least {@code until} ago. */
    record Joined(Duration from, Duration until) implements Counted {
        @Override
        public String word() {
            return "joined-" + days(from) + "-" + days(until);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.joined(this);
        }
    }

    /** Those of {@link Joined} who placed an order within {@code until} of joining. */
    record JoinedAndOrdered(Duration from, Duration until, boolean net) implements Counted {
        @Override
        public String word() {
            return "ordered-" + days(from) + "-" + days(until) + refunds(net);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.joinedAndOrdered(this);
        }
    }

    /** Whose first order fell into that month of the brand's calendar. */
    record FirstBuyers(YearMonth month, boolean net) implements Counted {
        @Override
        public String word() {
            return "first-" + month + refunds(net);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.firstBuyers(this);
        }
    }

    /** Those of {@link FirstBuyers} whose second order came within so many calendar months of the first. */
    record BoughtAgain(YearMonth month, int months, boolean net) implements Counted {
        @Override
        public String word() {
            return "again-" + month + "-" + months + refunds(net);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.boughtAgain(this);
        }
    }

    /** How an address names this set, e.g. {@code buyers-365d-2-net}; {@link #of} reads it. */
    String word();

    <T> T match(Cases<T> cases);

    /** One answer for each kind of set. */
    interface Cases<T> {
        T seen();

        T recent(New who);

        T active(Active who);

        T identified(Identified who);

        T buyers(Buyers who);

        T joined(Joined who);

        T joinedAndOrdered(JoinedAndOrdered who);

        T firstBuyers(FirstBuyers who);

        T boughtAgain(BoughtAgain who);
    }

    /** Empty when the word names no set. */
    static Optional<Counted> of(String word) {
        return CountedWords.of(word);
    }

    private static String days(Duration window) {
        return window.toDays() + "d";
    }

    private static String refunds(boolean net) {
        return net ? "-net" : "-gross";
    }
}
