package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineStatus;
import org.ohms.prescribing.medicine.StopReason;

/** Takes what was prescribed elsewhere into the lists of medicines. What was only proposed is kept, for nobody takes it. */
@ApplicationScoped
class MedicationRequestPlacer implements FhirPlacer {
    private static final Set<String> ORDERED =
            Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");

    @Inject
    MedicinePlacing placing;

    @Override
    public String type() {
        return "MedicationRequest";
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
        var intent = FhirElement.required(resource.text("intent"), "intent");
        if (course.isEmpty() || !ORDERED.contains(intent)) {
            return new Placed(type(), null, patient);
        }
        var id = placing.place(
                resource,
                patient,
                MedicineOrigin.PRESCRIBED_ELSEWHERE,
                course.get(),
                MedicinePlacing.what(resource, links),
                MedicinePlacing.dose(resource, "dosageInstruction"),
                resource.date("authoredOn").orElse(null),
                null);
        return new Placed(type(), id, patient);
    }

    /** Empty while nobody takes it, or nobody knows. */
    private static Optional<MedicinePlacing.Course> course(String status) {
        return switch (status) {
            case "active" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.ACTIVE, null));
            case "on-hold" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.PAUSED, null));
            case "completed" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.STOPPED, StopReason.COMPLETED));
            case "stopped", "cancelled" ->
                Optional.of(new MedicinePlacing.Course(MedicineStatus.STOPPED, StopReason.NOT_SAID));
            case "entered-in-error" -> Optional.of(new MedicinePlacing.Course(MedicineStatus.ENTERED_IN_ERROR, null));
            default -> Optional.empty();
        };
    }
}
