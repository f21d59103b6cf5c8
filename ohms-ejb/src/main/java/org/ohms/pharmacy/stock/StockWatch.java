package org.ohms.pharmacy.stock;

import java.time.LocalDate;
import java.util.List;

/**
 * What needs somebody's eye.
 *
 * @param lots on hand and about to expire, expired, or called back
 * @param low medicines of which more is wanted
 * @param today the hospital's day
 */
public record StockWatch(List<Lot> lots, List<ItemTotals> low, LocalDate today) {
    /** A lot with the name of its medicine. */
    public record Lot(String name, LotRow row) {}

    public StockWatch {
        lots = List.copyOf(lots);
        low = List.copyOf(low);
    }

    public int size() {
        return lots.size() + low.size();
    }
}
