package org.ohms.billing.x12;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One functional group, from GS to GE.
 *
 * @param header its GS
 * @param sets its transaction sets
 * @param trailer its GE, if it has one
 */
public record FunctionalGroup(
        Segment header, List<TransactionSet> sets, @Nullable Segment trailer) {
    public FunctionalGroup {
        sets = List.copyOf(sets);
    }

    /** What sort of transaction sets it holds, such as HP. */
    public String kind() {
        return header.text(1);
    }

    /** The application that sent it. */
    public String sender() {
        return header.text(2);
    }

    public String receiver() {
        return header.text(3);
    }

    public String controlNumber() {
        return header.text(6);
    }

    /** The guide its transaction sets follow, such as 005010X221A1. */
    public String version() {
        return header.text(8);
    }

    /** What is wrong with its frame. */
    public Set<GroupFault> faults() {
        var faults = EnumSet.noneOf(GroupFault.class);
        if (!header.has(6)) {
            faults.add(GroupFault.INVALID_CONTROL_NUMBER);
        }
        if (!header.has(8)) {
            faults.add(GroupFault.VERSION_NOT_SUPPORTED);
        }
        if (trailer == null) {
            faults.add(GroupFault.TRAILER_MISSING);
        } else {
            if (!trailer.text(2).equals(controlNumber())) {
                faults.add(GroupFault.CONTROL_NUMBERS_DIFFER);
            }
            if (!Objects.equals(Figures.whole(trailer.text(1)), sets.size())) {
                faults.add(GroupFault.SET_COUNT_DIFFERS);
            }
        }
        return faults;
    }
}
