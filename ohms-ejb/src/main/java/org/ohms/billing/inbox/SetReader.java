package org.ohms.billing.inbox;

import java.util.List;
import java.util.UUID;
import org.ohms.billing.x12.FunctionalGroup;
import org.ohms.billing.x12.Interchange;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.TransactionSet;
import org.ohms.billing.x12.Verdict;

/** Knows what a type of transaction set means, and keeps it. A feature that understands one brings one. */
public interface SetReader {
    /** Whether it is for such sets. */
    boolean reads(FunctionalGroup group, TransactionSet set);

    /**
     * Keeps what the set says, as part of the transaction that keeps the interchange, if it can be used.
     *
     * @param interchange the id under which the interchange is kept
     * @param position which set of the interchange it is, from 1
     */
    Verdict read(UUID interchange, int position, Interchange came, FunctionalGroup group, TransactionSet set);

    /** Takes note of TA1 that answer interchanges this hospital sent. */
    default void answers(List<Segment> ta1) {}
}
