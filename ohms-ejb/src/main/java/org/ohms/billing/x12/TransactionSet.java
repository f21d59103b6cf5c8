package org.ohms.billing.x12;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One transaction set, from ST to SE.
 *
 * @param header its ST
 * @param body what stands between ST and SE
 * @param trailer its SE, if it has one
 * @param notUnique whether another of its group has the same control number
 */
public record TransactionSet(
        Segment header, List<Segment> body, @Nullable Segment trailer, boolean notUnique) {
    public TransactionSet {
        body = List.copyOf(body);
    }

    /** What it is, such as 835. */
    public String type() {
        return header.text(1);
    }

    public String controlNumber() {
        return header.text(2);
    }

    /** The guide it says it follows; where it does not, that of its group. */
    public String convention(FunctionalGroup group) {
        return header.has(3) ? header.text(3) : group.version();
    }

    /** Its segments whose names can be none. Nobody knows what they say, so a set that has one is not used. */
    public List<SegmentError> misnamed() {
        return body.stream()
                .filter(segment -> !Segment.isName(segment.id()))
                .map(segment -> SegmentError.of(segment.id(), segment.position(), SegmentFault.UNRECOGNIZED))
                .toList();
    }

    /** What is wrong with its frame. */
    public Set<SetFault> faults() {
        var faults = EnumSet.noneOf(SetFault.class);
        if (!header.has(1)) {
            faults.add(SetFault.INVALID_IDENTIFIER);
        }
        if (!header.has(2)) {
            faults.add(SetFault.INVALID_CONTROL_NUMBER);
        }
        if (notUnique) {
            faults.add(SetFault.CONTROL_NUMBER_NOT_UNIQUE);
        }
        if (trailer == null) {
            faults.add(SetFault.TRAILER_MISSING);
        } else {
            if (!trailer.text(2).equals(controlNumber())) {
                faults.add(SetFault.CONTROL_NUMBERS_DIFFER);
            }
            if (!Objects.equals(Figures.whole(trailer.text(1)), body.size() + 2)) {
                faults.add(SetFault.SEGMENT_COUNT_DIFFERS);
            }
        }
        return faults;
    }
}
