package org.ohms.api.pharmacy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.ItemTotals;
import org.ohms.pharmacy.stock.LotRow;

/** A stocked medicine with what there is of it, on the wire. */
@Schema(name = "StockItem")
public record StockItemJson(
        @Schema(required = true, description = "That of the medicine in the hospital's list.")
        UUID id,

        @Schema(required = true, examples = "Warfarin 3 mg tablet")
        String name,

        @Schema(required = true, examples = "Warfarin") String ingredient,

        @Schema(required = true) boolean controlled,

        @Schema(required = true, description = "What it is counted in.", examples = "TABLET")
        String unit,

        @Schema(description = "Number of its pack, 14 digits.") @Nullable
        String gtin,

        @Schema(description = "Below this more is wanted.") @Nullable
        BigDecimal reorderAt,

        @Schema(required = true, description = "On the shelves, expired and recalled lots too.")
        BigDecimal onHand,

        @Schema(required = true, description = "Of it, sound and not set aside for anybody.")
        BigDecimal free,

        @Schema(required = true, description = "Of it, set aside for somebody who has not got it yet.")
        BigDecimal reserved,

        @Schema(required = true, description = "Not on hand, but set apart until it is destroyed or let go.")
        BigDecimal quarantined,

        @Schema(description = "When the first sound lot of it expires.") @Nullable
        LocalDate firstExpiry) {
    static StockItemJson of(ItemTotals totals) {
        var item = totals.item();
        return new StockItemJson(
                item.id(),
                item.name(),
                item.ingredient(),
                item.controlled(),
                item.unit().name(),
                item.gtin(),
                item.reorderAt(),
                totals.onHand(),
                totals.free(),
                totals.reserved(),
                totals.quarantined(),
                totals.firstExpiry());
    }

    /** One lot of it at one place. */
    @Schema(name = "StockLot")
    public record Lot(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "DX-2291") String number,

            @Schema(required = true) LocalDate expires,

            @Schema(required = true, description = "Whether the maker called it back.")
            boolean recalled,

            @Schema(required = true, examples = "Main pharmacy")
            String place,

            @Schema(required = true) BigDecimal onHand,
            @Schema(required = true) BigDecimal reserved,
            @Schema(required = true) BigDecimal quarantined) {
        static Lot of(LotRow row) {
            return new Lot(
                    row.lot(),
                    row.number(),
                    row.expires(),
                    row.recalled(),
                    row.placeName(),
                    row.onHand(),
                    row.reserved(),
                    row.quarantined());
        }
    }

    /** One page of medicines, by name. */
    @Schema(name = "StockPage")
    public record Items(
            @Schema(required = true) List<StockItemJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<ItemTotals> rows, @Nullable String next) {
            return new Items(rows.stream().map(StockItemJson::of).toList(), next);
        }
    }

    /** A medicine with its lots. */
    @Schema(name = "StockItemWithLots")
    public record WithLots(
            @Schema(required = true) StockItemJson item,

            @Schema(required = true, description = "Of which anything is there, the first to expire first.")
            List<Lot> lots) {
        static WithLots of(ItemTotals totals, List<LotRow> lots) {
            return new WithLots(
                    StockItemJson.of(totals),
                    lots.stream().filter(LotRow::isThere).map(Lot::of).toList());
        }
    }
}
