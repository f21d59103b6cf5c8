package org.ohms.billing.payer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ohms.shared.id.Uuids;

/** What a payer sells. It is never deleted: coverages name it. */
@Entity
@Table(name = "insurance_plan")
class InsurancePlan {
    @Id
    private UUID id;

    @Column(name = "payer_id")
    private UUID payer;

    private String name;

    @Column(name = "filing_code")
    private FilingCode filing;

    private boolean active;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected InsurancePlan() {}

    InsurancePlan(UUID payer, PlanDraft checked, Instant now) {
        this.id = Uuids.v7(now);
        this.payer = payer;
        this.name = Objects.requireNonNull(checked.name());
        this.filing = Objects.requireNonNull(checked.filing());
        this.active = checked.active();
    }

    void become(PlanDraft checked) {
        name = Objects.requireNonNull(checked.name());
        filing = Objects.requireNonNull(checked.filing());
        active = checked.active();
    }

    UUID id() {
        return id;
    }

    UUID payer() {
        return payer;
    }

    long version() {
        return version;
    }

    PlanRow row() {
        return new PlanRow(id, payer, name, filing, active, version);
    }
}
