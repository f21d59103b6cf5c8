package org.ohms.scheduling.availability;

import java.util.List;
import org.ohms.scheduling.service.ServiceRow;

/**
 * Answer to a search for free slots.
 *
 * @param first the first three
 * @param firstDay every slot of the first day that has one
 * @param days each day of the span with its count, days without any included
 */
public record SlotProposals(ServiceRow service, List<SlotOffer> first, List<SlotOffer> firstDay, List<FreeOnDay> days) {
    public SlotProposals {
        first = List.copyOf(first);
        firstDay = List.copyOf(firstDay);
        days = List.copyOf(days);
    }
}
