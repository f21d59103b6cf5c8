package org.ohms.prescribing.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** A medicine with strength and form, as this hospital prescribes it. */
@Entity
@Table(name = "clinical_drug")
class ClinicalDrug {
    @Id
    private UUID id;

    private String ingredient;
    private String strength;
    private String form;
    private boolean controlled;

    @Column(name = "added_by")
    private AccountId addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ClinicalDrug() {}

    ClinicalDrug(
            UUID id, String ingredient, String strength, String form, boolean controlled, AccountId by, Instant now) {
        this.id = id;
        this.ingredient = ingredient;
        this.strength = strength;
        this.form = form;
        this.controlled = controlled;
        this.addedBy = by;
        this.addedAt = now;
    }

    /** Is prescribed no more; what was prescribed stays. */
    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    boolean isInUse() {
        return retiredAt == null;
    }

    long version() {
        return version;
    }

    ClinicalDrugRow row() {
        return new ClinicalDrugRow(id, ingredient, strength, form, controlled, addedAt, version);
    }
}
