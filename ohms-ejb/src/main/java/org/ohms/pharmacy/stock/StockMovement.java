package org.ohms.pharmacy.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.persistence.NullableUuid;

/** A line of the ledger. The database moves the stock with it and lets nobody change it. */
@Entity
@Table(name = "stock_movement")
class StockMovement {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private MovementKind kind;

    @Column(name = "lot_id")
    private UUID lot;

    @Column(name = "place_id")
    private UUID place;

    @Column(name = "on_hand")
    private BigDecimal onHand;

    private BigDecimal quarantined;

    @Enumerated(EnumType.STRING)
    private @Nullable MovementReason reason;

    @Convert(converter = MovementWordsConverter.class)
    private @Nullable String words;

    @Column(name = "dispense_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID dispense;

    @Column(name = "unit_cost")
    private @Nullable BigDecimal unitCost;

    private LocalDate day;

    @Column(name = "moved_by")
    private AccountId movedBy;

    private @Nullable AccountId witness;

    @Column(name = "moved_at")
    private Instant movedAt;

    @SuppressWarnings("NullAway")
    protected StockMovement() {}

    StockMovement(StockEntry entry, LocalDate day, AccountId by, Instant now) {
        this.id = entry.id();
        this.kind = entry.kind();
        this.lot = entry.lot();
        this.place = entry.place();
        this.onHand = entry.onHand();
        this.quarantined = entry.quarantined();
        this.reason = entry.reason();
        this.words = entry.words();
        this.dispense = entry.dispense();
        this.witness = entry.witness();
        this.unitCost = entry.unitCost();
        this.day = day;
        this.movedBy = by;
        this.movedAt = now;
    }

    AccountId movedBy() {
        return movedBy;
    }

    @Nullable
    AccountId witness() {
        return witness;
    }

    UUID lot() {
        return lot;
    }

    UUID place() {
        return place;
    }

    MovementRow row(String lotNumber, String placeName, Map<AccountId, String> names) {
        return new MovementRow(
                id,
                kind,
                lotNumber,
                placeName,
                onHand,
                quarantined,
                reason,
                words == null ? "" : words,
                dispense,
                names.getOrDefault(movedBy, ""),
                witness == null ? "" : names.getOrDefault(witness, ""),
                movedAt);
    }
}
