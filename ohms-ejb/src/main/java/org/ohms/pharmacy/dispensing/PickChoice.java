package org.ohms.pharmacy.dispensing;

import java.util.List;
import org.ohms.pharmacy.stock.StockItemRow;

/** A stocked medicine a prescription may be filled from, with its lots in the order they expire. */
public record PickChoice(StockItemRow item, List<PickProposal> lots) {
    public PickChoice {
        lots = List.copyOf(lots);
    }
}
