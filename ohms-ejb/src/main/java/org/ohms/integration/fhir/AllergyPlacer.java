package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.ohms.records.allergy.AllergyCategory;
import org.ohms.records.allergy.AllergyClinical;
import org.ohms.records.allergy.AllergyIntake;
import org.ohms.records.allergy.AllergyKind;
import org.ohms.records.allergy.AllergyVerification;
import org.ohms.records.allergy.AllergyWords;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.allergy.NewAllergy;
import org.ohms.records.allergy.ReactionSeverity;
import org.ohms.records.coding.Concept;

/**
 * Takes the allergies of a bundle into charts; one that does not say of what is kept as it came. A label is not applied: whoever
 * treats or dispenses has to see them all, because one that is hidden harms.
 */
@ApplicationScoped
class AllergyPlacer implements FhirPlacer {
    @Inject
    AllergyIntake intake;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return "AllergyIntolerance";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "patient");
        if (!resource.has("code")) {
            return Placed.kept(type(), patient);
        }
        var substance = FhirElement.required(resource.concept("code"), "code");
        var verification = verification(resource);
        var inError = verification == AllergyVerification.ENTERED_IN_ERROR;
        var reactions = resource.children("reaction").stream()
                .flatMap(one -> one.children("manifestation").stream())
                .flatMap(one -> one.asConcept().stream())
                .map(Concept::text)
                .distinct()
                .toList();
        var now = clock.instant();
        var id = intake.admit(new NewAllergy(
                patient,
                resource.text("type").orElse("allergy").equals("intolerance")
                        ? AllergyKind.INTOLERANCE
                        : AllergyKind.ALLERGY,
                resource.texts("category").stream()
                        .flatMap(one -> category(one).stream())
                        .findFirst()
                        .orElse(null),
                substance.code(),
                new AllergyWords(substance.text(), reactions, null),
                criticality(resource),
                severity(resource).orElse(null),
                inError ? null : clinical(resource),
                verification,
                resource.date("onsetDateTime").orElse(null),
                resource.moment("recordedDate").orElse(now),
                inError ? null : now));
        return new Placed(type(), id, patient);
    }

    private static Optional<AllergyCategory> category(String code) {
        return switch (code) {
            case "food" -> Optional.of(AllergyCategory.FOOD);
            case "medication" -> Optional.of(AllergyCategory.MEDICATION);
            case "environment" -> Optional.of(AllergyCategory.ENVIRONMENT);
            case "biologic" -> Optional.of(AllergyCategory.BIOLOGIC);
            default -> Optional.empty();
        };
    }

    private static Criticality criticality(FhirElement resource) {
        return switch (resource.text("criticality").orElse("")) {
            case "low" -> Criticality.LOW;
            case "high" -> Criticality.HIGH;
            default -> Criticality.UNABLE_TO_ASSESS;
        };
    }

    /** The worst of the reactions. */
    private static Optional<ReactionSeverity> severity(FhirElement resource) {
        return resource.children("reaction").stream()
                .flatMap(one -> one.text("severity").stream())
                .flatMap(code -> switch (code) {
                    case "mild" -> java.util.stream.Stream.of(ReactionSeverity.MILD);
                    case "moderate" -> java.util.stream.Stream.of(ReactionSeverity.MODERATE);
                    case "severe" -> java.util.stream.Stream.of(ReactionSeverity.SEVERE);
                    default -> java.util.stream.Stream.empty();
                })
                .max(Comparator.naturalOrder());
    }

    /** One that does not say counts: nobody is harmed by a warning. */
    private static AllergyClinical clinical(FhirElement resource) {
        return switch (resource.code("clinicalStatus").orElse("active")) {
            case "inactive" -> AllergyClinical.INACTIVE;
            case "resolved" -> AllergyClinical.RESOLVED;
            default -> AllergyClinical.ACTIVE;
        };
    }

    private static AllergyVerification verification(FhirElement resource) {
        return switch (resource.code("verificationStatus").orElse("")) {
            case "confirmed" -> AllergyVerification.CONFIRMED;
            case "refuted" -> AllergyVerification.REFUTED;
            case "entered-in-error" -> AllergyVerification.ENTERED_IN_ERROR;
            default -> AllergyVerification.UNCONFIRMED;
        };
    }
}
