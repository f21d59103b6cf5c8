package org.ohms.patients.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Whether patients consented to treatment. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class TreatmentConsents {
    @Inject
    EntityManager entities;

    @Inject
    KnownHospital hospital;

    @Inject
    HospitalDay day;

    @Inject
    Clock clock;

    /** Where the patient stands today. */
    public TreatmentConsent of(PatientId patient) {
        return TreatmentConsent.valueOf(String.valueOf(
                entities.createNativeQuery("select treatment_consent(cast(?1 as uuid), cast(?2 as date))")
                        .setParameter(1, patient.toString())
                        .setParameter(2, day.today(clock.instant()).toString())
                        .getSingleResult()));
    }

    /** Those of these patients who have words about treatment left to sign today. */
    public Set<PatientId> toBeSigned(Collection<PatientId> patients) {
        List<?> rows = entities.createNativeQuery("""
                        select asked.id
                        from unnest(cast(string_to_array(cast(?1 as text), ',') as uuid[])) asked (id)
                        where treatment_consent(asked.id, cast(?2 as date)) in ('MISSING', 'OUTDATED')""")
                .setParameter(1, patients.stream().map(PatientId::toString).collect(Collectors.joining(",")))
                .setParameter(2, day.today(clock.instant()).toString())
                .getResultList();
        return rows.stream()
                .map(row -> new PatientId(UUID.fromString(String.valueOf(row))))
                .collect(Collectors.toSet());
    }

    /** Whether a visit of this patient begins only with a reason: the hospital wants consent, and there is none. */
    public boolean areMissedBy(PatientId patient) {
        return hospital.settings().treatmentConsent() && of(patient).isToBeSigned();
    }
}
