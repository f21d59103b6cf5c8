package org.ohms.prescribing.drug;

import java.util.List;

/** What a rule set says about a list of medicines: the gravest pairs first. */
public record Findings(List<FoundPair> pairs, List<NotChecked> notChecked) {
    public Findings {
        pairs = List.copyOf(pairs);
        notChecked = List.copyOf(notChecked);
    }
}
