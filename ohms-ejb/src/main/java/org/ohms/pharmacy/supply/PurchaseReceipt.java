package org.ohms.pharmacy.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which receipt of the ledger belongs to which line of an order; what and how much it was stands in the ledger. */
@Entity
@Table(name = "purchase_receipt")
class PurchaseReceipt {
    @Id
    private UUID id;

    @Column(name = "line_id")
    private UUID line;

    @SuppressWarnings("NullAway")
    protected PurchaseReceipt() {}

    PurchaseReceipt(UUID movement, UUID line) {
        this.id = movement;
        this.line = line;
    }
}
