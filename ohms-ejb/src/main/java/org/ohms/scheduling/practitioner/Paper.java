package org.ohms.scheduling.practitioner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A qualification in the register. */
@Entity
@Table(name = "practitioner_qualification")
class Paper {
    @Id
    private UUID id;

    private String name;

    private String issuer;

    private @Nullable String number;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    @SuppressWarnings("NullAway")
    protected Paper() {}

    Paper(UUID id, Qualification qualification) {
        this.id = id;
        this.name = qualification.name().strip();
        this.issuer = qualification.issuer().strip();
        this.number = qualification.number();
        this.issuedOn = qualification.issuedOn();
        this.expiresOn = qualification.expiresOn();
    }

    Qualification qualification() {
        return new Qualification(name, issuer, number, issuedOn, expiresOn);
    }

    QualificationState on(LocalDate today) {
        return QualificationState.on(today, expiresOn);
    }
}
