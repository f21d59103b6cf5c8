package org.ohms.billing.x12;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One interchange, from ISA to IEA, as far as it could be read.
 *
 * @param header its ISA
 * @param separators what parts it
 * @param groups its functional groups
 * @param trailer its IEA, if it has one
 * @param broken what kept it from being read to its end
 * @param answers the TA1 in it, which answer interchanges of the other direction
 */
public record Interchange(
        Segment header,
        Separators separators,
        List<FunctionalGroup> groups,
        @Nullable Segment trailer,
        @Nullable InterchangeFault broken,
        List<Segment> answers) {
    static final int CONTROL_NUMBER = 9;

    public Interchange {
        groups = List.copyOf(groups);
        answers = List.copyOf(answers);
    }

    public String senderQualifier() {
        return header.text(5);
    }

    public String sender() {
        return header.text(6);
    }

    public String receiverQualifier() {
        return header.text(7);
    }

    public String receiver() {
        return header.text(8);
    }

    /** The version of its envelope, such as 00501. */
    public String version() {
        return header.text(12);
    }

    public String controlNumber() {
        return header.text(13);
    }

    /** Whether its sender wants to hear that it arrived. */
    public boolean isAnswerWanted() {
        return header.text(14).equals("1");
    }

    /** Whether it is meant to have consequences, and not a test. */
    public boolean isProduction() {
        return header.text(15).equals("P");
    }

    /** Its transaction sets of one type, whatever group they stand in. */
    public Stream<TransactionSet> sets(String type) {
        return groups.stream()
                .flatMap(group -> group.sets().stream())
                .filter(set -> set.type().equals(type));
    }

    /** What is wrong with its frame. */
    public Set<InterchangeFault> faults() {
        var faults = EnumSet.noneOf(InterchangeFault.class);
        if (broken != null) {
            faults.add(broken);
        }
        if (controlNumber().length() != CONTROL_NUMBER || Figures.whole(controlNumber()) == null) {
            faults.add(InterchangeFault.INVALID_CONTROL_NUMBER);
        }
        if (trailer == null) {
            if (broken == null) {
                faults.add(InterchangeFault.PREMATURE_END);
            }
        } else {
            if (!trailer.text(2).equals(controlNumber())) {
                faults.add(InterchangeFault.CONTROL_NUMBERS_DIFFER);
            }
            if (!Objects.equals(Figures.whole(trailer.text(1)), groups.size())) {
                faults.add(InterchangeFault.GROUP_COUNT_DIFFERS);
            }
        }
        return faults;
    }

    /** Whether nothing of it is used. */
    public boolean isRejected() {
        return faults().stream().anyMatch(InterchangeFault::isRejecting);
    }
}
