package org.ohms.billing.dues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * Whether what a patient owes stands in the way of booking: only the patient's own part, past its day, counts, and nothing
 * that is disputed.
 */
@ApplicationScoped
class Dues {
    @Inject
    EntityManager entities;

    @Inject
    DuesSettings settings;

    @Inject
    HospitalDay hospital;

    @Inject
    PatientLabels labels;

    @Inject
    ServiceLookup services;

    @Inject
    Clock clock;

    /** What patients book by themselves whatever they owe, by name. */
    List<ServiceRow> neverBlocked() {
        return services.rows().stream()
                .filter(service -> service.offered() && service.selfBookable() && settings.isExempt(service))
                .toList();
    }

    boolean block(PatientId patient, ServiceId service) {
        var label = labels.of(patient);
        var wanted = services.row(service);
        return label.isPresent() && wanted.isPresent() && block(label.get(), wanted.get(), clock.instant());
    }

    boolean block(PatientLabel patient, ServiceRow service, Instant now) {
        var today = hospital.today(now);
        if (settings.isExempt(service) || settings.isExemptAt(patient.ageOn(today))) {
            return false;
        }
        return settings.isAbove(
                (BigDecimal) entities.createNativeQuery("select overdue_dues(cast(?1 as uuid), cast(?2 as date))")
                        .setParameter(1, patient.id().toString())
                        .setParameter(2, today.toString())
                        .getSingleResult());
    }
}
