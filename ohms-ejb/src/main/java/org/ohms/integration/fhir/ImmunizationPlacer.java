package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.immunization.ImmunizationIntake;
import org.ohms.records.immunization.ImmunizationStatus;
import org.ohms.records.immunization.NewImmunization;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Takes the immunizations of a bundle into charts. One that says in words only when it was given is kept as it came, and so is
 * one that not everybody who reads a chart may see: vaccines of a chart carry no label here.
 */
@ApplicationScoped
class ImmunizationPlacer implements FhirPlacer {
    private static final int LONGEST_LOT = 40;

    @Inject
    ImmunizationIntake intake;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return "Immunization";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "patient");
        if (resource.label() != Clearance.N
                || resource.has("occurrenceString") && !resource.has("occurrenceDateTime")) {
            return Placed.kept(type(), patient);
        }
        var status = status(resource);
        var now = clock.instant();
        var id = intake.admit(new NewImmunization(
                patient,
                links.encounter(resource).orElse(null),
                status,
                FhirElement.required(resource.concept("vaccineCode"), "vaccineCode"),
                resource.concept("statusReason").map(Concept::text).orElse(null),
                FhirElement.required(resource.date("occurrenceDateTime"), "occurrenceDateTime"),
                resource.text("lotNumber")
                        .filter(lot -> lot.length() <= LONGEST_LOT)
                        .orElse(null),
                resource.day("expirationDate").orElse(null),
                false,
                resource.moment("recorded")
                        .or(() -> resource.moment("occurrenceDateTime"))
                        .orElse(now),
                status == ImmunizationStatus.ENTERED_IN_ERROR ? null : now));
        return new Placed(type(), id, patient);
    }

    private static ImmunizationStatus status(FhirElement resource) {
        return switch (resource.text("status").orElse("")) {
            case "completed" -> ImmunizationStatus.COMPLETED;
            case "not-done" -> ImmunizationStatus.NOT_DONE;
            case "entered-in-error" -> ImmunizationStatus.ENTERED_IN_ERROR;
            default ->
                throw DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at("status"));
        };
    }
}
