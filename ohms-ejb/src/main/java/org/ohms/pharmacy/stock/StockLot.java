package org.ohms.pharmacy.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** A lot of a medicine. It can be used through the day it expires, unless it is called back. */
@Entity
@Table(name = "stock_lot")
class StockLot {
    @Id
    private UUID id;

    @Column(name = "item_id")
    private UUID item;

    private String number;
    private LocalDate expires;

    @Column(name = "recalled_at")
    private @Nullable Instant recalledAt;

    @Column(name = "recalled_by")
    private @Nullable AccountId recalledBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected StockLot() {}

    StockLot(UUID id, UUID item, String number, LocalDate expires) {
        this.id = id;
        this.item = item;
        this.number = number;
        this.expires = expires;
    }

    /** The maker calls it back; that is not taken back. */
    void recall(AccountId by, Instant now) {
        if (recalledAt == null) {
            recalledAt = now;
            recalledBy = by;
        }
    }

    boolean isRecalled() {
        return recalledAt != null;
    }

    boolean isSound(LocalDate today) {
        return recalledAt == null && !expires.isBefore(today);
    }

    UUID id() {
        return id;
    }

    UUID item() {
        return item;
    }

    String number() {
        return number;
    }

    LocalDate expires() {
        return expires;
    }
}
