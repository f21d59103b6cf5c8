package org.ohms.pharmacy.stock;

import java.util.List;
import java.util.UUID;

/** What somebody counted of a medicine at a place: every lot that is there. */
public record CountStock(UUID item, UUID place, List<CountedLot> lots) {
    public CountStock {
        lots = List.copyOf(lots);
    }
}
