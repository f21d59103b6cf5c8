package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Code;
import org.ohms.records.observation.Component;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.records.report.ReportIntake;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/**
 * Takes the observations of a bundle into charts; one that does not say when it was, or how far it is, is kept as it came. One
 * that is critical by the word of whoever measured it and belongs to no result alarms as a result does, if it is news.
 */
@ApplicationScoped
class ObservationPlacer implements FhirPlacer {
    private static final int SCALE = 8;
    private static final int MOST_DIGITS = 16;
    private static final String BARE_NUMBER = "1";

    /** Critically high, critically low, critically abnormal, by the codes of HL7's ObservationInterpretation. */
    private static final Set<String> CRITICAL = Set.of("HH", "LL", "AA");

    @Inject
    ObservationIntake intake;

    @Inject
    ReportIntake reports;

    @Inject
    Clock clock;

    /** What was found: a figure, or words with a code. */
    private record Value(
            @Nullable Quantity quantity,
            @Nullable String words,
            @Nullable Code code) {}

    @Override
    public String type() {
        return "Observation";
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        if (isTimeless(resource) || resource.text("status").equals(Optional.of("unknown"))) {
            return Placed.kept(type(), patient);
        }
        var at = FhirElement.required(
                resource.moment("effectiveDateTime")
                        .or(() -> resource.moment("effectiveInstant"))
                        .or(() -> resource.child("effectivePeriod").flatMap(period -> period.moment("start"))),
                "effectiveDateTime");
        var range = resource.children("referenceRange").stream().findFirst();
        var value = value(resource);
        var status = status(resource);
        var category = category(resource);
        var issued = resource.moment("issued").orElse(at);
        var part = links.partOf(entry, patient);
        var label = part.map(FhirLinks.Part::label).orElse(Clearance.N).and(resource.label());
        var stands = status == ObservationStatus.FINAL || status == ObservationStatus.AMENDED;
        var finding = new NewObservation(
                patient,
                links.encounter(resource).orElse(null),
                part.map(FhirLinks.Part::report).orElse(null),
                null,
                category,
                status,
                FhirElement.required(resource.concept("code"), "code"),
                value.quantity(),
                value.words(),
                value.code(),
                range.flatMap(one -> bound(one, "low")).orElse(null),
                range.flatMap(one -> bound(one, "high")).orElse(null),
                interpretation(resource).orElse(null),
                resource.children("component").stream()
                        .map(ObservationPlacer::component)
                        .toList(),
                null,
                at,
                issued,
                label,
                !stands || label != Clearance.N
                        ? null
                        : part.isPresent()
                                ? part.get().released()
                                : released(resource, new Alone(patient, category, issued, label)));
        var id = part.isEmpty() && isCritical(resource)
                ? intake.admitCritical(finding, issued, null)
                : intake.admit(finding);
        return new Placed(type(), id, patient);
    }

    /** One that belongs to no result. */
    private record Alone(PatientId patient, ObservationCategory category, Instant issued, Clearance label) {}

    /** What a laboratory or a radiologist found just now waits as a result does; everything else is read at once. */
    private @Nullable Instant released(FhirElement resource, Alone alone) {
        var now = clock.instant();
        var isResult =
                alone.category() == ObservationCategory.LABORATORY || alone.category() == ObservationCategory.IMAGING;
        return isResult && reports.isNews(alone.patient(), null, alone.issued())
                ? reports.released(isCritical(resource), alone.label(), now)
                : now;
    }

    private static boolean isTimeless(FhirElement resource) {
        return !resource.has("effectiveDateTime")
                && !resource.has("effectiveInstant")
                && resource.child("effectivePeriod")
                        .filter(period -> period.has("start"))
                        .isEmpty();
    }

    /** Whether whoever measured it says that somebody has to act: as a whole, or of one of its parts. */
    static boolean isCritical(FhirElement observation) {
        return Stream.concat(Stream.of(observation), observation.children("component").stream())
                .flatMap(one -> one.children("interpretation").stream())
                .flatMap(one -> one.children("coding").stream())
                .flatMap(coding -> coding.text("code").stream())
                .anyMatch(CRITICAL::contains);
    }

    private static Component component(FhirElement part) {
        var what = FhirElement.required(part.concept("code"), "component.code");
        var value = value(part);
        var code = what.code();
        var quantity = value.quantity();
        return new Component(
                code == null ? null : code.system(),
                code == null ? null : code.code(),
                what.text(),
                quantity == null ? null : quantity.value(),
                quantity == null ? null : quantity.unit(),
                value.words());
    }

    private static Value value(FhirElement element) {
        var quantity = element.child("valueQuantity");
        var number = quantity.flatMap(one -> one.number("value")).or(() -> element.number("valueInteger"));
        if (number.isPresent()) {
            var unit = quantity.flatMap(one -> one.text("code").or(() -> one.text("unit")))
                    .orElse(BARE_NUMBER);
            return new Value(new Quantity(sound(number.get()), unit), null, null);
        }
        var concept = element.concept("valueCodeableConcept");
        if (concept.isPresent()) {
            return new Value(null, concept.get().text(), concept.get().code());
        }
        return new Value(
                null,
                element.text("valueString")
                        .or(() -> element.text("valueDateTime"))
                        .or(() -> element.text("valueTime"))
                        .or(() -> element.has("valueBoolean")
                                ? Optional.of(String.valueOf(element.isTrue("valueBoolean")))
                                : Optional.empty())
                        .or(() -> element.concept("dataAbsentReason").map(reason -> reason.text()))
                        .orElse(null),
                null);
    }

    private static Optional<BigDecimal> bound(FhirElement range, String side) {
        return range.child(side).flatMap(one -> one.number("value")).map(ObservationPlacer::sound);
    }

    /** As exact as a chart keeps it; the entry keeps every digit. */
    private static BigDecimal sound(BigDecimal value) {
        if (value.precision() - value.scale() > MOST_DIGITS) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at("valueQuantity.value"));
        }
        return value.scale() > SCALE ? value.setScale(SCALE, RoundingMode.HALF_EVEN) : value;
    }

    private static ObservationStatus status(FhirElement resource) {
        return switch (resource.text("status").orElse("")) {
            case "final" -> ObservationStatus.FINAL;
            case "amended", "corrected" -> ObservationStatus.AMENDED;
            case "registered", "preliminary" -> ObservationStatus.PRELIMINARY;
            case "entered-in-error", "cancelled" -> ObservationStatus.ENTERED_IN_ERROR;
            default ->
                throw DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at("status"));
        };
    }

    private static ObservationCategory category(FhirElement resource) {
        var codes = resource.children("category").stream()
                .flatMap(one -> one.children("coding").stream())
                .flatMap(coding -> coding.text("code").stream())
                .toList();
        for (var code : codes) {
            switch (code) {
                case "vital-signs" -> {
                    return ObservationCategory.VITAL_SIGNS;
                }
                case "laboratory" -> {
                    return ObservationCategory.LABORATORY;
                }
                case "social-history" -> {
                    return ObservationCategory.SOCIAL_HISTORY;
                }
                case "survey" -> {
                    return ObservationCategory.SURVEY;
                }
                case "imaging" -> {
                    return ObservationCategory.IMAGING;
                }
                case "procedure", "therapy" -> {
                    return ObservationCategory.PROCEDURE;
                }
                default -> {}
            }
        }
        return ObservationCategory.EXAM;
    }

    private static Optional<Interpretation> interpretation(FhirElement resource) {
        return resource.children("interpretation").stream()
                .flatMap(one -> one.children("coding").stream())
                .flatMap(coding -> coding.text("code").stream())
                .findFirst()
                .flatMap(code -> switch (code) {
                    case "L", "LU", "<" -> Optional.of(Interpretation.LOW);
                    case "N" -> Optional.of(Interpretation.NORMAL);
                    case "H", "HU", ">" -> Optional.of(Interpretation.HIGH);
                    case "LL" -> Optional.of(Interpretation.CRITICAL_LOW);
                    case "HH" -> Optional.of(Interpretation.CRITICAL_HIGH);
                    case "A", "AA", "POS" -> Optional.of(Interpretation.ABNORMAL);
                    default -> Optional.empty();
                });
    }
}
