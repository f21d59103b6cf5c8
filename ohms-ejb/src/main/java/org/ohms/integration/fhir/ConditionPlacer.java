package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.condition.ClinicalStatus;
import org.ohms.records.condition.ConditionCategory;
import org.ohms.records.condition.ConditionIntake;
import org.ohms.records.condition.NewCondition;
import org.ohms.records.condition.Severity;
import org.ohms.records.condition.VerificationStatus;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Takes the conditions of a bundle into charts; one that does not say what it is, or how it stands, is kept as it came. */
@ApplicationScoped
class ConditionPlacer implements FhirPlacer {
    @Inject
    ConditionIntake intake;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return "Condition";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        var inError = resource.code("verificationStatus").orElse("").equals("entered-in-error");
        if (!resource.has("code") || (!inError && !resource.has("clinicalStatus"))) {
            return Placed.kept(type(), patient);
        }
        var clinical = inError ? null : clinical(resource);
        var onset = resource.date("onsetDateTime").or(() -> period(resource, "onsetPeriod", "start"));
        var end = resource.date("abatementDateTime").or(() -> period(resource, "abatementPeriod", "end"));
        if (clinical != null && clinical.isPresent() && end.isPresent()) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.CONTRADICTION).at("abatementDateTime"));
        }
        Instant now = clock.instant();
        var label = resource.label();
        var id = intake.admit(new NewCondition(
                patient,
                links.encounter(resource).orElse(null),
                isProblem(resource) ? ConditionCategory.PROBLEM : ConditionCategory.DIAGNOSIS,
                FhirElement.required(resource.concept("code"), "code"),
                null,
                clinical,
                inError ? VerificationStatus.ENTERED_IN_ERROR : verification(resource),
                severity(resource).orElse(null),
                onset.orElse(null),
                end.orElse(null),
                label,
                resource.moment("recordedDate").orElse(now),
                label == Clearance.N && !inError ? now : null));
        return new Placed(type(), id, patient);
    }

    private static Optional<org.ohms.records.coding.PartialDate> period(
            FhirElement resource, String period, String side) {
        return resource.child(period).flatMap(one -> one.date(side));
    }

    private static boolean isProblem(FhirElement resource) {
        return resource.children("category").stream()
                .flatMap(one -> one.children("coding").stream())
                .flatMap(coding -> coding.text("code").stream())
                .anyMatch(code -> code.equals("problem-list-item") || code.equals("health-concern"));
    }

    private static ClinicalStatus clinical(FhirElement resource) {
        return switch (resource.code("clinicalStatus").orElse("")) {
            case "active" -> ClinicalStatus.ACTIVE;
            case "recurrence" -> ClinicalStatus.RECURRENCE;
            case "relapse" -> ClinicalStatus.RELAPSE;
            case "inactive" -> ClinicalStatus.INACTIVE;
            case "remission" -> ClinicalStatus.REMISSION;
            case "resolved" -> ClinicalStatus.RESOLVED;
            default ->
                throw DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at("clinicalStatus"));
        };
    }

    private static VerificationStatus verification(FhirElement resource) {
        return switch (resource.code("verificationStatus").orElse("")) {
            case "confirmed" -> VerificationStatus.CONFIRMED;
            case "provisional" -> VerificationStatus.PROVISIONAL;
            case "differential" -> VerificationStatus.DIFFERENTIAL;
            case "refuted" -> VerificationStatus.REFUTED;
            default -> VerificationStatus.UNCONFIRMED;
        };
    }

    /** SNOMED CT's codes of FHIR's value set for the severity of a condition. */
    private static Optional<Severity> severity(FhirElement resource) {
        return resource.code("severity").flatMap(code -> switch (code) {
            case "24484000" -> Optional.of(Severity.SEVERE);
            case "6736007" -> Optional.of(Severity.MODERATE);
            case "255604002" -> Optional.of(Severity.MILD);
            default -> Optional.empty();
        });
    }
}
