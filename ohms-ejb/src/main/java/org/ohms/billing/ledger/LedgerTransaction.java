package org.ohms.billing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** What was booked together. */
@Entity
@Table(name = "ledger_transaction")
class LedgerTransaction {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PostingKind kind;

    private UUID subject;

    @Column(name = "posted_on")
    private LocalDate postedOn;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "posted_by")
    private @Nullable AccountId postedBy;

    private String currency;

    @SuppressWarnings("NullAway")
    protected LedgerTransaction() {}

    LedgerTransaction(Posting posting, LocalDate day, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.kind = posting.kind();
        this.subject = posting.subject();
        this.postedOn = day;
        this.postedAt = now;
        this.postedBy = by;
        this.currency = posting.sides().get(0).amount().currency().getCurrencyCode();
    }

    UUID id() {
        return id;
    }
}
