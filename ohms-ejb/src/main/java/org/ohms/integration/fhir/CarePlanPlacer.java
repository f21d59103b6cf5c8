package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ohms.care.plan.PlanFromElsewhere;
import org.ohms.care.plan.PlanIntake;
import org.ohms.care.plan.PlanStatus;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.PatientId;

/**
 * Takes plans of care into charts. One without words or a beginning, one that is only proposed, and one that is sensitive is
 * kept as it came; what others than the patient do by it stays in what is kept.
 */
@ApplicationScoped
class CarePlanPlacer implements FhirPlacer {
    private static final int LONGEST = 200;
    private static final int LONGEST_AIM = 1_000;
    private static final List<String> PROPOSED = List.of("proposal", "option");

    @Inject
    PlanIntake intake;

    @Override
    public String type() {
        return "CarePlan";
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        var status = status(resource);
        var title = title(resource);
        var period = resource.child("period");
        var start = period.flatMap(one -> one.date("start")).map(PartialDate::earliest);
        if (status.isEmpty()
                || title.isEmpty()
                || start.isEmpty()
                || resource.label() != Clearance.N
                || resource.text("intent").filter(PROPOSED::contains).isPresent()) {
            return Placed.kept(type(), patient);
        }
        var end = period.flatMap(one -> one.date("end"))
                .map(PartialDate::earliest)
                .filter(day -> !day.isBefore(start.get()));
        return new Placed(
                type(), place(resource, patient, status.get(), title.get(), start.get(), end, links), patient);
    }

    private UUID place(
            FhirElement resource,
            PatientId patient,
            PlanStatus status,
            String title,
            LocalDate start,
            Optional<LocalDate> end,
            FhirLinks links) {
        return intake.admit(new PlanFromElsewhere(
                patient,
                status,
                title,
                resource.text("description").map(text -> cut(text, LONGEST_AIM)).orElse(null),
                start,
                end.orElse(null),
                resource.child("period").flatMap(one -> one.moment("end")).orElse(null),
                goals(resource, patient, links),
                activities(resource, patient, links)));
    }

    /** Empty while it is only drafted, or nobody knows. */
    private static Optional<PlanStatus> status(FhirElement resource) {
        return switch (FhirElement.required(resource.text("status"), "status")) {
            case "active" -> Optional.of(PlanStatus.ACTIVE);
            case "on-hold" -> Optional.of(PlanStatus.ON_HOLD);
            case "completed" -> Optional.of(PlanStatus.COMPLETED);
            case "revoked" -> Optional.of(PlanStatus.REVOKED);
            case "entered-in-error" -> Optional.of(PlanStatus.ENTERED_IN_ERROR);
            default -> Optional.empty();
        };
    }

    /** What it is called, or else what it is about: the last of its categories that has words, for the first is of a profile. */
    private static Optional<String> title(FhirElement resource) {
        return resource.text("title")
                .or(() -> resource.children("category").stream()
                        .filter(one -> one.has("text"))
                        .flatMap(one -> one.asConcept().stream())
                        .map(Concept::text)
                        .reduce((first, last) -> last))
                .map(text -> cut(text, LONGEST));
    }

    private static List<UUID> goals(FhirElement resource, PatientId patient, FhirLinks links) {
        return resource.children("goal").stream()
                .flatMap(reference -> reference.text("reference").stream())
                .flatMap(reference -> links.of(reference).stream())
                .filter(placed -> placed.type().equals("Goal") && patient.equals(placed.patient()))
                .flatMap(placed -> Optional.ofNullable(placed.local()).stream())
                .toList();
    }

    private static List<String> activities(FhirElement resource, PatientId patient, FhirLinks links) {
        return resource.children("activity").stream()
                .flatMap(activity -> activity.child("detail").stream())
                .filter(detail -> isThePatients(detail, patient, links))
                .flatMap(detail -> detail.text("description")
                        .map(Stream::of)
                        .orElseGet(() -> detail.concept("code").map(Concept::text).stream()))
                .map(text -> cut(text, LONGEST))
                .toList();
    }

    private static boolean isThePatients(FhirElement detail, PatientId patient, FhirLinks links) {
        return detail.children("performer").stream()
                .allMatch(performer -> performer
                        .text("reference")
                        .flatMap(links::of)
                        .filter(placed -> placed.type().equals("Patient") && patient.equals(placed.patient()))
                        .isPresent());
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
