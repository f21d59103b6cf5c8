package org.ohms.billing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/** One debit or credit. */
@Entity
@Table(name = "ledger_entry")
class LedgerEntry {
    @Id
    private UUID id;

    @Column(name = "transaction_id")
    private UUID transaction;

    @Enumerated(EnumType.STRING)
    private LedgerAccount account;

    @Column(name = "invoice_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID invoice;

    @Column(name = "deposit_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID deposit;

    private BigDecimal amount;

    @SuppressWarnings("NullAway")
    protected LedgerEntry() {}

    LedgerEntry(UUID transaction, Posting.Side side, Instant now) {
        this.id = Uuids.v7(now);
        this.transaction = transaction;
        this.account = side.account();
        var ofDeposit = side.account() == LedgerAccount.PATIENT_DEPOSIT;
        this.invoice = ofDeposit ? null : side.of();
        this.deposit = ofDeposit ? side.of() : null;
        this.amount = side.amount().amount();
    }
}
