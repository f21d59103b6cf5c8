package org.ohms.billing.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;

/** What a payer says about one claim. */
@Entity
@Table(name = "remittance_claim")
class RemittanceClaim {
    @Id
    private UUID id;

    @Column(name = "remittance_id")
    private UUID remittance;

    @Column(name = "position")
    private int place;

    @Column(name = "claim_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID claim;

    @Column(name = "patient_id")
    private @Nullable PatientId patient;

    @Column(name = "claim_number")
    @Convert(converter = ClaimNumberConverter.class)
    private String claimNumber;

    @Column(name = "payer_number")
    @Convert(converter = PayerClaimNumberConverter.class)
    private String payerNumber;

    private String status;

    private BigDecimal charged;

    private BigDecimal paid;

    @Column(name = "patient_part")
    private BigDecimal patientPart;

    private BigDecimal moved;

    private BigDecimal contractual;

    @Column(name = "lines_differ")
    private boolean linesDiffer;

    @Enumerated(EnumType.STRING)
    private ClaimOutcome outcome;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected RemittanceClaim() {}

    RemittanceClaim(UUID remittance, int place, Advice.Claimed said, Instant now) {
        this.id = Uuids.v7(now);
        this.remittance = remittance;
        this.place = place;
        this.claimNumber = said.number();
        this.payerNumber = said.payerNumber();
        this.status = said.status();
        this.charged = said.charged();
        this.paid = said.paid();
        this.patientPart = said.patientPart();
        this.moved = BigDecimal.ZERO;
        this.contractual = BigDecimal.ZERO;
        this.linesDiffer = !said.services().stream().allMatch(Advice.Service::balances);
        this.outcome = ClaimOutcome.WAITING;
    }

    /** It belongs to this claim, whatever becomes of it. */
    void match(ClaimRow row) {
        claim = row.id();
        patient = row.patient();
    }

    void book(ClaimOutcome as, BigDecimal toPatient, BigDecimal toNobody) {
        outcome = as;
        moved = toPatient;
        contractual = toNobody;
    }

    boolean isReversal() {
        return status.equals(Advice.REVERSAL);
    }

    UUID id() {
        return id;
    }

    UUID remittance() {
        return remittance;
    }

    @Nullable
    UUID claim() {
        return claim;
    }

    @Nullable
    PatientId patient() {
        return patient;
    }

    String claimNumber() {
        return claimNumber;
    }

    String payerNumber() {
        return payerNumber;
    }

    String status() {
        return status;
    }

    BigDecimal charged() {
        return charged;
    }

    BigDecimal paid() {
        return paid;
    }

    BigDecimal moved() {
        return moved;
    }

    BigDecimal contractual() {
        return contractual;
    }

    ClaimOutcome outcome() {
        return outcome;
    }

    RemittanceClaimRow row(String currency, @Nullable ClaimRow known, List<AdjustmentRow> adjustments) {
        return new RemittanceClaimRow(
                id,
                remittance,
                claim,
                patient,
                known == null ? "" : known.patientName(),
                known == null ? null : known.invoice(),
                claimNumber,
                payerNumber,
                status,
                Money.of(charged, currency),
                Money.of(paid, currency),
                Money.of(patientPart, currency),
                Money.of(moved, currency),
                Money.of(contractual, currency),
                linesDiffer,
                outcome,
                adjustments,
                version);
    }
}
