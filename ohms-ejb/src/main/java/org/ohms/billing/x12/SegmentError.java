package org.ohms.billing.x12;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one segment of a transaction set, and where.
 *
 * @param segment its id, such as CLP
 * @param position which segment of the transaction set it is, ST being the first
 * @param fault what is wrong
 * @param element which element of it, from 1; 0 where it is the segment itself
 * @param elementFault what is wrong with that element
 */
public record SegmentError(
        String segment,
        int position,
        SegmentFault fault,
        int element,
        @Nullable ElementFault elementFault) {

    /** The segment itself is wrong. */
    public static SegmentError of(String segment, int position, SegmentFault fault) {
        return new SegmentError(segment, position, fault, 0, null);
    }

    /** An element of the segment is wrong. */
    public static SegmentError of(Segment segment, int element, ElementFault fault) {
        return new SegmentError(segment.id(), segment.position(), SegmentFault.ELEMENT_ERRORS, element, fault);
    }

    /** The place in a few characters, such as CLP03 at 14. */
    public String place() {
        return element == 0 ? segment + " at " + position : "%s%02d at %d".formatted(segment, element, position);
    }
}
