package org.ohms.billing.x12;

/** An element does not hold what it must. Its message names the place and never the content. */
public final class ElementUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SegmentError error;

    ElementUnreadable(SegmentError error) {
        super(error.place());
        this.error = error;
    }

    /** What a 999 says about it. */
    public SegmentError error() {
        return error;
    }
}
