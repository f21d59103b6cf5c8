package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.procedure.NewProcedure;
import org.ohms.records.procedure.ProcedureIntake;
import org.ohms.records.procedure.ProcedureStatus;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Takes the procedures of a bundle into charts; one of which nobody knows what it was, or what became of it, is kept as it came. */
@ApplicationScoped
class ProcedurePlacer implements FhirPlacer {
    @Inject
    ProcedureIntake intake;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return "Procedure";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        if (!resource.has("code") || resource.text("status").equals(Optional.of("unknown"))) {
            return Placed.kept(type(), patient);
        }
        var period = resource.child("performedPeriod");
        var from = resource.moment("performedDateTime").or(() -> period.flatMap(one -> one.moment("start")));
        var to = period.flatMap(one -> one.moment("end"));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.CONTRADICTION).at("performedPeriod.end"));
        }
        var label = resource.label();
        var now = clock.instant();
        var status = status(resource);
        var id = intake.admit(new NewProcedure(
                patient,
                links.encounter(resource).orElse(null),
                status,
                FhirElement.required(resource.concept("code"), "code"),
                resource.concept("outcome").map(Concept::text).orElse(null),
                resource.date("performedDateTime")
                        .or(() -> period.flatMap(one -> one.date("start")))
                        .orElse(null),
                from.orElse(null),
                to.orElse(null),
                label,
                from.orElse(now),
                label == Clearance.N && status != ProcedureStatus.ENTERED_IN_ERROR ? now : null));
        return new Placed(type(), id, patient);
    }

    private static ProcedureStatus status(FhirElement resource) {
        return switch (resource.text("status").orElse("")) {
            case "completed" -> ProcedureStatus.COMPLETED;
            case "in-progress", "preparation", "on-hold" -> ProcedureStatus.IN_PROGRESS;
            case "stopped" -> ProcedureStatus.STOPPED;
            case "not-done" -> ProcedureStatus.NOT_DONE;
            case "entered-in-error" -> ProcedureStatus.ENTERED_IN_ERROR;
            default ->
                throw DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at("status"));
        };
    }
}
