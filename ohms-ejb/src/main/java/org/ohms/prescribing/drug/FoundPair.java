package org.ohms.prescribing.drug;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two ingredients that harm together, or the same one twice.
 *
 * @param a the first of the two by name
 * @param rule the gravest rule that says so; null when the same ingredient stands in two medicines
 * @param otherRules codes of lesser rules about the same two
 */
public record FoundPair(
        String a,
        String b,
        Severity severity,
        boolean interruptive,
        @Nullable InteractionRule rule,
        List<String> otherRules) {
    /** Stands where a rule's code would for the same ingredient twice. */
    public static final String DUPLICATE = "DUPLICATE";

    public FoundPair {
        otherRules = List.copyOf(otherRules);
    }

    /** The code of the rule. */
    public String code() {
        return rule == null ? DUPLICATE : rule.code();
    }

    /** Says the rule and not the medicines, which may be a patient's. */
    @Override
    public String toString() {
        return "FoundPair[" + code() + "]";
    }
}
