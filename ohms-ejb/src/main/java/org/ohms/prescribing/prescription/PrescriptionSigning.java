package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.prescribing.medicine.MedicineIntake;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.MedicineStatus;
import org.ohms.prescribing.medicine.MedicineWords;
import org.ohms.prescribing.medicine.Medicines;
import org.ohms.prescribing.medicine.NewMedicine;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** What happens when a prescription becomes valid, or ends: the list of medicines follows, and the patient is told. */
@ApplicationScoped
class PrescriptionSigning {
    @Inject
    Charts charts;

    @Inject
    Medicines medicines;

    @Inject
    MedicineIntake intake;

    @Inject
    Notifications notifications;

    @Inject
    HospitalDay hospital;

    /** Makes room, takes the place of the earlier one, and stands in the list of medicines from now on. */
    void takeEffect(MedicationRequest request, CheckFindings findings, AccountId by, Instant now) {
        var patient = request.patient();
        var earlier = request.replaces();
        if (earlier != null) {
            var replaced = charts.locked(MedicationRequest.class, patient, earlier);
            replaced.replaced(by, now);
            stopInList(patient, earlier, StopReason.REPLACED, null, by, now);
        }
        var taken = medicines.current(patient).stream()
                .filter(MedicineRow::isTaken)
                .map(MedicineRow::id)
                .collect(Collectors.toSet());
        findings.pauses().stream()
                .filter(pause -> taken.contains(pause.medicine()))
                .forEach(pause -> medicines.pause(patient, pause.medicine(), pause.until(), null, by, now));
        intake.admit(new NewMedicine(
                patient,
                MedicineOrigin.PRESCRIBED_HERE,
                MedicineStatus.ACTIVE,
                request.id(),
                null,
                new MedicineWords(
                        request.words().whole(),
                        new SpokenDirections(Locale.ENGLISH).forProfessional(request.directions()),
                        null,
                        null),
                PartialDate.of(hospital.today(now)),
                null,
                null,
                now,
                now,
                request.sensitivity()));
        notifications.tellPatient(
                patient,
                new NewNotification(
                        earlier == null ? "prescription.new" : "prescription.changed",
                        patient,
                        null,
                        null,
                        "prescription:" + request.id()));
        charts.keep();
    }

    /** What was prescribed is taken no more. */
    void stopInList(
            PatientId patient, UUID request, StopReason reason, @Nullable String why, AccountId by, Instant now) {
        medicines
                .ofRequest(patient, request)
                .filter(MedicineRow::isCurrent)
                .ifPresent(row ->
                        medicines.stop(patient, row.id(), reason, why, PartialDate.of(hospital.today(now)), by, now));
    }

    /** What of the list is left out of a check: what the new one takes the place of. */
    Set<UUID> without(PatientId patient, @Nullable UUID replaces) {
        var left = new HashSet<UUID>();
        if (replaces != null) {
            medicines.ofRequest(patient, replaces).map(MedicineRow::id).ifPresent(left::add);
        }
        return left;
    }

    /** Tells those who may agree that somebody has to. */
    void askForSecond(MedicationRequest request, Set<AccountId> others) {
        var news = new NewNotification(
                "prescription.second",
                request.patient(),
                request.patient().value(),
                null,
                "prescription.second:" + request.id());
        others.stream()
                .filter(other -> !other.equals(request.signedBy()))
                .forEach(other -> notifications.tell(other, news));
    }

    /** The stops of a check, by their keys. */
    static Set<String> stops(CheckFindings findings) {
        return findings.check().stops().stream().map(SafetyAlert::key).collect(Collectors.toSet());
    }
}
