package org.ohms.scheduling.availability;

import java.time.Instant;
import java.util.List;

/** Free slots for the rest of scheduling, whoever acts. */
public interface FreeSlots {
    /** Every free slot of the search that starts at {@code earliest} or later, by time, then by name. */
    List<SlotOffer> find(SlotSearch search, Instant earliest);
}
