package org.ohms.billing.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** What a payer kept back or added apart from claims. */
@Entity
@Table(name = "remittance_provider_adjustment")
class ProviderAdjustment {
    @Id
    private UUID id;

    @Column(name = "remittance_id")
    private UUID remittance;

    @Column(name = "position")
    private int place;

    @Column(name = "reason_code")
    private String reason;

    @Convert(converter = KeptReferenceConverter.class)
    private String reference;

    private BigDecimal amount;

    @SuppressWarnings("NullAway")
    protected ProviderAdjustment() {}

    ProviderAdjustment(UUID remittance, int place, Advice.Kept kept, Instant now) {
        this.id = Uuids.v7(now);
        this.remittance = remittance;
        this.place = place;
        this.reason = kept.reason();
        this.reference = kept.reference();
        this.amount = kept.amount();
    }

    KeptRow row(String currency) {
        return new KeptRow(reason, reference, Money.of(amount, currency));
    }
}
