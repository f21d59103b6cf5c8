package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterIntake;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.encounter.EncounterWords;
import org.ohms.records.encounter.NewEncounter;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PractitionerId;

/**
 * Takes the encounters of a bundle into charts. What was only planned, was called off or struck out, or does not say when it
 * was, is kept as it came: a chart shows what happened.
 */
@ApplicationScoped
class EncounterPlacer implements FhirPlacer {
    private static final Set<String> NOT_HAPPENED = Set.of("planned", "cancelled", "entered-in-error");

    @Inject
    EncounterIntake intake;

    @Override
    public String type() {
        return "Encounter";
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        var begun = resource.child("period").filter(one -> one.has("start"));
        if (begun.isEmpty() || NOT_HAPPENED.contains(resource.text("status").orElse(""))) {
            return Placed.kept(type(), patient);
        }
        var period = begun.get();
        var from = FhirElement.required(period.moment("start"), "period.start");
        var what = resource.children("type").stream()
                .flatMap(one -> one.asConcept().stream())
                .findFirst();
        var practitioner = resource.children("participant").stream()
                .flatMap(one -> links.local(one, "individual", "Practitioner").stream())
                .findFirst()
                .map(PractitionerId::new);
        var words = new EncounterWords(
                what.map(Concept::text).orElse(kind(resource).name()),
                resource.children("reasonCode").stream()
                        .flatMap(one -> one.asConcept().stream())
                        .map(Concept::text)
                        .findFirst()
                        .orElse(null),
                displays(resource, "location", "location").orElse(null),
                practitioner.isPresent()
                        ? null
                        : displays(resource, "participant", "individual").orElse(null));
        var id = intake.admit(
                new NewEncounter(
                        patient,
                        null,
                        kind(resource),
                        what.map(Concept::code).orElse(null),
                        words,
                        null,
                        from,
                        end(resource, period, from),
                        resource.label()),
                null,
                practitioner.orElse(null));
        return new Placed(type(), id.value(), patient);
    }

    private static @org.jspecify.annotations.Nullable Instant end(
            FhirElement resource, FhirElement period, Instant from) {
        var end = period.moment("end");
        if (end.filter(moment -> moment.isBefore(from)).isPresent()) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.CONTRADICTION).at("period.end"));
        }
        return resource.text("status").orElse("").equals("finished") ? end.orElse(from) : end.orElse(null);
    }

    private static EncounterKind kind(FhirElement resource) {
        return switch (resource.child("class").flatMap(one -> one.text("code")).orElse("AMB")) {
            case "EMER" -> EncounterKind.EMERGENCY;
            case "IMP", "ACUTE", "NONAC", "OBSENC", "SS" -> EncounterKind.INPATIENT;
            case "HH" -> EncounterKind.HOME;
            case "VR" -> EncounterKind.VIDEO;
            default -> EncounterKind.VISIT;
        };
    }

    /** The names that a list of references gives. */
    private static Optional<String> displays(FhirElement resource, String list, String element) {
        var names = resource.children(list).stream()
                .flatMap(one -> one.child(element).flatMap(reference -> reference.text("display")).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
