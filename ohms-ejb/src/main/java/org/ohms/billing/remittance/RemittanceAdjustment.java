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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;

/** One reason why a payer paid less than asked, and what is done about it. */
@Entity
@Table(name = "remittance_adjustment")
class RemittanceAdjustment {
    @Id
    private UUID id;

    @Column(name = "remittance_claim_id")
    private UUID said;

    @Column(name = "patient_id")
    private @Nullable PatientId patient;

    @Column(name = "claim_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID claim;

    private int service;

    @Column(name = "procedure_code")
    private String procedure;

    @Column(name = "group_code")
    private String group;

    @Column(name = "reason_code")
    private String reason;

    private String remarks;

    private BigDecimal amount;

    private BigDecimal booked;

    @Enumerated(EnumType.STRING)
    private AdjustmentState state;

    @Convert(converter = AdjustmentNoteConverter.class)
    private @Nullable String note;

    @Column(name = "appealed_on")
    private @Nullable LocalDate appealedOn;

    @Column(name = "handled_at")
    private @Nullable Instant handledAt;

    @Column(name = "handled_by")
    private @Nullable AccountId handledBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected RemittanceAdjustment() {}

    RemittanceAdjustment(
            UUID said, int service, String procedure, Advice.Adjustment adjustment, List<String> remarks, Instant now) {
        this.id = Uuids.v7(now);
        this.said = said;
        this.service = service;
        this.procedure = procedure;
        this.group = adjustment.group();
        this.reason = adjustment.reason();
        this.remarks = String.join(" ", remarks);
        this.amount = adjustment.amount();
        this.booked = BigDecimal.ZERO;
        this.state = AdjustmentState.NOTED;
    }

    void match(ClaimRow row) {
        claim = row.id();
        patient = row.patient();
    }

    /** Somebody has to look. */
    void open() {
        state = AdjustmentState.OPEN;
    }

    /** The payer took its answer back, and with it falls what was done about it. */
    void takeBack() {
        if (state != AdjustmentState.NOTED) {
            state = AdjustmentState.SETTLED;
        }
    }

    void handle(AdjustmentState as, @Nullable String why, LocalDate today, Instant now, @Nullable AccountId by) {
        if (!state.isOpen()) {
            throw DomainException.refused(RemittanceRefusal.HANDLED);
        }
        state = as;
        note = why;
        if (as == AdjustmentState.APPEALED) {
            appealedOn = today;
        }
        handledAt = now;
        handledBy = by;
    }

    /** So much of it stands in the books. */
    void book(BigDecimal so) {
        booked = so;
    }

    UUID id() {
        return id;
    }

    UUID said() {
        return said;
    }

    @Nullable
    UUID claim() {
        return claim;
    }

    String group() {
        return group;
    }

    String reason() {
        return reason;
    }

    BigDecimal amount() {
        return amount;
    }

    BigDecimal booked() {
        return booked;
    }

    AdjustmentState state() {
        return state;
    }

    long version() {
        return version;
    }

    AdjustmentRow row(String currency, @Nullable ClaimRow known) {
        return new AdjustmentRow(
                id,
                claim,
                known == null ? "" : known.number(),
                patient,
                known == null ? "" : known.patientName(),
                known == null ? "" : known.payerName(),
                known == null ? null : known.invoice(),
                procedure,
                group,
                reason,
                remarks.isEmpty() ? List.of() : Arrays.asList(remarks.split(" ")),
                Money.of(amount, currency),
                state,
                note == null ? "" : note,
                appealedOn,
                handledAt,
                version);
    }
}
