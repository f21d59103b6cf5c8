package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyChecks;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** A prescription is agreed to, stopped or taken back; the list of medicines and the people concerned hear of it. */
@ApplicationScoped
class PrescriptionEnding {
    @Inject
    Charts charts;

    @Inject
    Prescriptions prescriptions;

    @Inject
    PrescriptionSigning signing;

    @Inject
    SafetyChecks checks;

    @Inject
    Notifications notifications;

    /** The chart may have changed since it was signed: a stop nobody has answered is none that somebody agrees to. */
    void confirmed(MedicationRequest request, AccountId by, Instant now) {
        var patient = request.patient();
        var signed = prescriptions
                .signedCheck(patient, request.id())
                .orElseThrow(() -> DomainException.refused(PrescriptionRefusal.CHECK_NOT_SHOWN))
                .findings();
        var answered = PrescriptionSigning.stops(signed);
        var fresh = checks.of(
                patient, NamedMedicine.text(request.words().medicine()), signing.without(patient, request.replaces()));
        if (!answered.containsAll(fresh.stops().stream().map(SafetyAlert::key).toList())
                || fresh.isPartHidden() && !signed.check().isPartHidden()) {
            throw DomainException.refused(PrescriptionRefusal.CHECK_CHANGED);
        }
        charts.keep();
        signing.takeEffect(request, signed, by, now);
        if (!request.signedBy().equals(by)) {
            notifications.tell(
                    request.signedBy(),
                    new NewNotification(
                            "prescription.agreed",
                            patient,
                            patient.value(),
                            null,
                            "prescription.agreed:" + request.id()));
        }
    }

    void stop(MedicationRequest request, StopReason reason, @Nullable String why, AccountId by, Instant now) {
        request.stop(reason, why, by, now);
        charts.keep();
        signing.stopInList(request.patient(), request.id(), reason, why, by, now);
        tellThatItEnded(request);
    }

    void cancel(MedicationRequest request, String why, AccountId by, Instant now) {
        var wasValid = request.status() == PrescriptionStatus.ACTIVE;
        request.cancel(StopReason.OTHER, why, by, now);
        charts.keep();
        signing.stopInList(request.patient(), request.id(), StopReason.OTHER, why, by, now);
        if (wasValid) {
            tellThatItEnded(request);
        }
        if (!request.signedBy().equals(by)) {
            notifications.tell(
                    request.signedBy(),
                    new NewNotification(
                            "prescription.taken-back",
                            request.patient(),
                            request.patient().value(),
                            null,
                            "prescription.taken-back:" + request.id()));
        }
    }

    private void tellThatItEnded(MedicationRequest request) {
        notifications.tellPatient(
                request.patient(),
                new NewNotification(
                        "prescription.ended", request.patient(), null, null, "prescription.ended:" + request.id()));
    }
}
