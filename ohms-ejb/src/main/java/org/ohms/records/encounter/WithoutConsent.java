package org.ohms.records.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.consent.TreatmentConsent;
import org.ohms.patients.consent.TreatmentConsents;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Where the hospital wants it, no encounter begins without consent to treatment but with a reason, or in an emergency. */
@ApplicationScoped
class WithoutConsent {
    private static final String FIELD = "withoutConsent";

    @Inject
    TreatmentConsents consents;

    @Inject
    AuditTrail audit;

    /** Where the patient stands today. */
    TreatmentConsent of(PatientId patient) {
        return consents.of(patient);
    }

    /**
     * Why it begins all the same, for the trail and for the chart; null when nobody has to say.
     *
     * @param kind null while nobody chose one
     */
    @Nullable
    String reason(PatientId patient, @Nullable EncounterKind kind, @Nullable String given, Refusals refusals) {
        var said = Rules.optional(given, FIELD, Rules.TEXT, refusals);
        if (!consents.of(patient).isToBeSigned()) {
            return null;
        }
        refusals.when(
                said == null && kind != EncounterKind.EMERGENCY && consents.areMissedBy(patient),
                Refusal.of(EncounterRefusal.NO_CONSENT).at(FIELD));
        if (said != null) {
            audit.reason(said);
        }
        return said;
    }

    /** What to throw when the database refused an encounter: another node may have heard of the setting first. */
    static RuntimeException refusal(PersistenceException broken) {
        return String.valueOf(broken.getMessage()).contains("without consent to treatment")
                ? DomainException.invalid(
                        Refusal.of(EncounterRefusal.NO_CONSENT).at(FIELD))
                : broken;
    }
}
