package org.ohms.prescribing.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
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

    @Enumerated(EnumType.STRING)
    private @Nullable Route route;

    private @Nullable String atc;

    @Column(name = "high_risk")
    private boolean highRisk;

    @Embedded
    private UsualDirections usual = new UsualDirections();

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

    /** Whatever is the same under this is the same medicine, in whichever case it is written. */
    static String key(String ingredient, String strength, String form) {
        return String.join("\n", ingredient, strength, form).toLowerCase(Locale.ROOT);
    }

    String key() {
        return key(ingredient, strength, form);
    }

    /**
     * A product of it stands in the hospital's list: what the list marks is marked, and stays so. Directions that were
     * said for another route say nothing any more.
     */
    void mark(DrugListLine line) {
        if (line.directions() != null || (line.route() != null && line.route() != route)) {
            usual = UsualDirections.of(line.directions());
        }
        controlled = controlled || line.controlled();
        highRisk = highRisk || line.highRisk();
        route = line.route() == null ? route : line.route();
        atc = line.atc() == null ? atc : line.atc();
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

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ClinicalDrugRow row() {
        return new ClinicalDrugRow(
                id, ingredient, strength, form, controlled, route, atc, highRisk, usual.by(route), addedAt, version);
    }
}
