package org.ohms.pharmacy.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.persistence.Plain;

/** Medicines on the way from one place to another. */
@Entity
@Table(name = "stock_transfer")
class StockTransfer {
    @Id
    private UUID id;

    @Column(name = "lot_id")
    private UUID lot;

    @Column(name = "from_place")
    private UUID from;

    @Column(name = "to_place")
    private UUID to;

    private BigDecimal quantity;
    private @Nullable BigDecimal arrived;

    @Column(name = "sent_by")
    private AccountId sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "arrived_by")
    private @Nullable AccountId arrivedBy;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected StockTransfer() {}

    StockTransfer(UUID id, UUID lot, UUID from, UUID to, BigDecimal quantity, AccountId by, Instant now) {
        this.id = id;
        this.lot = lot;
        this.from = from;
        this.to = to;
        this.quantity = quantity;
        this.sentBy = by;
        this.sentAt = now;
    }

    /** So much of it is there; the rest was lost on the way. */
    void arrive(BigDecimal figure, AccountId by, Instant now) {
        if (arrivedAt != null) {
            throw DomainException.refused(StockRefusal.ARRIVED_ALREADY);
        }
        if (figure.compareTo(quantity) > 0) {
            throw DomainException.refused(StockRefusal.MORE_THAN_SENT);
        }
        arrived = figure;
        arrivedBy = by;
        arrivedAt = now;
    }

    UUID lot() {
        return lot;
    }

    UUID to() {
        return to;
    }

    long version() {
        return version;
    }

    AccountId sentBy() {
        return sentBy;
    }

    TransferRow row(
            Map<UUID, StockLot> lots, Map<UUID, String> items, Map<UUID, String> places, Map<AccountId, String> names) {
        var known = lots.get(lot);
        return new TransferRow(
                id,
                known == null ? "" : items.getOrDefault(known.item(), ""),
                known == null ? "" : known.number(),
                places.getOrDefault(from, ""),
                places.getOrDefault(to, ""),
                Plain.figure(quantity),
                names.getOrDefault(sentBy, ""),
                sentAt,
                version);
    }
}
