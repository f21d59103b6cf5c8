package org.ohms.prescribing.drug;

import java.util.List;

/**
 * What happens when medicines of two sides are taken together. A side is an ingredient or, with {@code group:} before
 * it, a group of them.
 *
 * @param interruptive whether it may stop a prescriber in their work
 * @param sources citations of where it is written
 * @param since the release it came with or was last changed in
 */
public record InteractionRule(
        String code,
        String first,
        String second,
        Severity severity,
        boolean interruptive,
        String mechanism,
        String effect,
        String action,
        List<String> sources,
        String since) {
    public InteractionRule {
        sources = List.copyOf(sources);
    }
}
