package io.huoshui.segment.preference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of one person's choices: the newest {@value #KEPT} acts of each kind, oldest first by (at, position). An order told twice
 * counts once.
 */
public record Evidence(List<Act> acts) {
    /** Of each kind; older ones speak of somebody the person was. */
    public static final int KEPT = 60;

    public static final Evidence NONE = new Evidence(List.of());

    private static final Comparator<Act> OLDEST_FIRST =
            Comparator.comparing(Act::at).thenComparing(Act::position);

    public Evidence {
        acts = List.copyOf(acts);
    }

    public static Evidence of(Collection<? extends Act> acts) {
        return NONE.and(acts);
    }

    /** With these too; what is known already changes nothing. */
    public Evidence and(Collection<? extends Act> more) {
        return more.size() == 1 ? and(more.iterator().next()) : andAll(more);
    }

    /** Those of its acts that another has not. */
    public List<Act> without(Evidence other) {
        List<Act> found = new ArrayList<>();
        int at = 0;
        for (Act each : acts) {
            while (at < other.acts.size() && isBefore(other.acts.get(at), each)) {
                at++;
            }
            if (at == other.acts.size() || !other.acts.get(at).equals(each)) {
                found.add(each);
            }
        }
        return found;
    }

    /** Mostly what happens is newer than all that is known: then there is nothing to sort. */
    private Evidence and(Act newest) {
        boolean last = acts.isEmpty() || isBefore(acts.get(acts.size() - 1), newest);
        if (!last || newest instanceof Act.Bought order && has(order)) {
            return andAll(List.of(newest));
        }
        List<Act> all = new ArrayList<>(acts.size() + 1);
        all.addAll(acts);
        all.add(newest);
        forgetOld(all, newest.getClass()::isInstance);
        return new Evidence(all);
    }

    private boolean has(Act.Bought order) {
        return acts.stream()
                .anyMatch(each ->
                        each instanceof Act.Bought other && other.orderId().equals(order.orderId()));
    }

    private static boolean isBefore(Act one, Act other) {
        return one != other && OLDEST_FIRST.compare(one, other) < 0;
    }

    private Evidence andAll(Collection<? extends Act> more) {
        List<Act> all = new ArrayList<>(acts);
        all.addAll(more);
        all.sort(OLDEST_FIRST);
        Set<Long> positions = new HashSet<>();
        Set<String> orders = new HashSet<>();
        all.removeIf(each ->
                !positions.add(each.position()) || (each instanceof Act.Bought order && !orders.add(order.orderId())));
        forgetOld(all, Act.Bought.class::isInstance);
        forgetOld(all, Act.Viewed.class::isInstance);
        forgetOld(all, Act.Clicked.class::isInstance);
        return new Evidence(all);
    }

    public List<Act.Bought> orders() {
        return acts.stream()
                .filter(Act.Bought.class::isInstance)
                .map(Act.Bought.class::cast)
                .toList();
    }

    private static void forgetOld(List<Act> acts, Predicate<Act> kind) {
        long[] tooMany = {acts.stream().filter(kind).count() - KEPT};
        acts.removeIf(each -> kind.test(each) && tooMany[0]-- > 0);
    }
}
