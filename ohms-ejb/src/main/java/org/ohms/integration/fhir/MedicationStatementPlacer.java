package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineStatus;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.records.coding.PartialDate;

/** Takes what a patient says to take into the list of medicines. What is only intended, or not taken, is kept. */
@ApplicationScoped
class MedicationStatementPlacer implements FhirPlacer {
    @Inject
    MedicinePlacing placing;

    @Override
    public String type() {
        return "MedicationStatement";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        var course = course(FhirElement.required(resource.text("status"), "status"));
        if (course.isEmpty()) {
            return new Placed(type(), null, patient);
        }
        var period = resource.child("effectivePeriod");
        Optional<PartialDate> since =
                resource.date("effectiveDateTime").or(() -> period.flatMap(at -> at.date("start")));
        var until = period.flatMap(at -> at.date("end")).orElse(null);
        var id = placing.place(
                resource,
                patient,
                resource.code("category").orElse("").equals("patientspecified")
                        ? MedicineOrigin.OVER_THE_COUNTER
                        : MedicineOrigin.PRESCRIBED_ELSEWHERE,
                course.get(),
                MedicinePlacing.what(resource, links),
                MedicinePlacing.dose(resource, "dosage"),
                since.orElse(null),
                course.get().status() == MedicineStatus.STOPPED ? until : null);
        return new Placed(type(), id, patient);
    }

    /** Empty while nobody takes it, or nobody knows. */
    private static Optional<MedicinePlacing.Course> course(String status) {
        return switch (status) {
            case "active" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.ACTIVE, null));
            case "on-hold" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.PAUSED, null));
            case "completed" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.STOPPED, StopReason.COMPLETED));
            case "stopped" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.STOPPED, StopReason.NOT_SAID));
            case "entered-in-error" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.ENTERED_IN_ERROR, null));
            default -> Optional.empty();
        };
    }
}
