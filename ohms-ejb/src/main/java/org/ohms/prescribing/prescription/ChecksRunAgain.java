package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.medicine.MedicineEvent;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyChecks;
import org.ohms.records.allergy.AllergyEvent;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.Outbox;

/**
 * The list of medicines, the allergies or something else in the chart has changed: what is valid is checked again, and
 * whoever prescribed hears of what speaks against it now and did not before, and gets the task to look at it.
 */
@ApplicationScoped
class ChecksRunAgain {
    private static final AlertReply TOLD = new AlertReply(AlertAnswer.TOLD, null, null, null);

    @Inject
    Prescriptions prescriptions;

    @Inject
    PrescriptionSigning signing;

    @Inject
    SafetyChecks checks;

    @Inject
    Charts charts;

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void on(@Observes MedicineEvent.Added added) {
        again(added.patient());
    }

    void on(@Observes AllergyEvent.Changed changed) {
        again(changed.patient());
    }

    /** Checks what is valid for a patient. */
    void again(PatientId patient) {
        prescriptions.active(patient).forEach(request -> again(request, clock.instant()));
    }

    private void again(MedicationRequest request, Instant now) {
        var patient = request.patient();
        var check = checks.of(
                patient,
                NamedMedicine.text(request.words().medicine()),
                DoseFigures.of(request.words().strength(), request.directions()).orElse(null),
                signing.without(patient, request.id()));
        var known = known(request);
        List<SafetyAlert> fresh = check.alerts().stream()
                .filter(alert -> !alert.isNote() && !known.contains(alert.key()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var kept = new MedicationCheck(
                patient,
                request.id(),
                MedicationCheck.Occasion.CHART_CHANGED,
                new CheckFindings(check, List.of()),
                null,
                now);
        charts.add(kept);
        fresh.forEach(alert -> charts.add(new MedicationAlert(patient, request.id(), kept.id(), alert, TOLD, now)));
        notifications.tell(
                request.signedBy(),
                new NewNotification(
                        "prescription.alert", patient, patient.value(), null, "prescription.alert:" + kept.id()));
        outbox.put(AlertTaskChannel.note(request, kept.id(), fresh.stream().anyMatch(SafetyAlert::isStop), now));
    }

    /** What every earlier check of it has found. */
    private Set<String> known(MedicationRequest request) {
        var known = new HashSet<String>();
        prescriptions
                .checks(request.id())
                .forEach(check -> check.findings().check().alerts().forEach(alert -> known.add(alert.key())));
        return known;
    }
}
