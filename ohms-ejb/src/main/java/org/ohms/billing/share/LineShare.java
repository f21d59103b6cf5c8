package org.ohms.billing.share;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;

/** Why the patient pays what of a line of an invoice. */
@Entity
@Table(name = "line_share")
class LineShare {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "invoice_id")
    private UUID invoice;

    @Column(name = "line_id")
    private UUID line;

    @Column(name = "coverage_id")
    private UUID coverage;

    @Column(name = "authorisation_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID authorisation;

    private boolean unauthorised;

    @Column(name = "service_day")
    private LocalDate day;

    private BigDecimal allowed;

    private BigDecimal deductible;

    private BigDecimal copay;

    private BigDecimal coinsurance;

    @Column(name = "not_covered")
    private BigDecimal notCovered;

    @Column(name = "by_hand")
    private BigDecimal byHand;

    @SuppressWarnings("NullAway")
    protected LineShare() {}

    LineShare(
            PatientId patient,
            UUID invoice,
            UUID coverage,
            LocalDate day,
            Share share,
            @Nullable UUID authorisation,
            Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.invoice = invoice;
        this.line = share.line();
        this.coverage = coverage;
        this.authorisation = authorisation;
        this.unauthorised = share.needsAuthorisation() && authorisation == null;
        this.day = day;
        this.allowed = share.allowed().amount();
        this.deductible = share.deductible().amount();
        this.copay = share.copay().amount();
        this.coinsurance = share.coinsurance().amount();
        this.notCovered = share.notCovered().amount();
        this.byHand = BigDecimal.ZERO;
    }

    /** Somebody decided what the patient pays, whatever was agreed. */
    void decide(Money patientPart) {
        deductible = BigDecimal.ZERO;
        copay = BigDecimal.ZERO;
        coinsurance = BigDecimal.ZERO;
        notCovered = BigDecimal.ZERO;
        byHand = patientPart.amount();
    }

    UUID line() {
        return line;
    }

    UUID coverage() {
        return coverage;
    }

    ShareRow row(String currency, String coverageName) {
        return new ShareRow(
                line,
                coverage,
                coverageName,
                authorisation,
                unauthorised,
                Money.of(allowed, currency),
                Money.of(deductible, currency),
                Money.of(copay, currency),
                Money.of(coinsurance, currency),
                Money.of(notCovered, currency),
                Money.of(byHand, currency));
    }
}
