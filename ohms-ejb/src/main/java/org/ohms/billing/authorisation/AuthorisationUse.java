package org.ohms.billing.authorisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** A charge that used up some of a promise. */
@Entity
@Table(name = "authorisation_use")
class AuthorisationUse {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "authorisation_id")
    private UUID authorisation;

    @Column(name = "charge_id")
    private UUID charge;

    private String code;

    @Column(name = "service_day")
    private LocalDate day;

    private BigDecimal amount;

    @Column(name = "used_at")
    private Instant at;

    @SuppressWarnings("NullAway")
    protected AuthorisationUse() {}

    AuthorisationUse(
            PatientId patient,
            UUID authorisation,
            UUID charge,
            String code,
            LocalDate day,
            BigDecimal amount,
            Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.authorisation = authorisation;
        this.charge = charge;
        this.code = code;
        this.day = day;
        this.amount = amount;
        this.at = now;
    }

    UUID authorisation() {
        return authorisation;
    }

    LocalDate day() {
        return day;
    }

    BigDecimal amount() {
        return amount;
    }
}
