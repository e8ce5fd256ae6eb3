package io.huoshui.touch.gate;

import io.huoshui.touch.Verdict;
import java.util.List;

/**
 * What the gate says, and why.
 *
 * @param findings of all rules, in their order: also of those after the one that decided
 */
public record Judgement(Verdict verdict, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }
}
