package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.report.NewReport;
import org.ohms.records.report.ReportCategory;
import org.ohms.records.report.ReportIntake;
import org.ohms.records.report.ReportStatus;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Takes the results of a bundle into charts, with the observations they are made of. They were signed where they come from. */
@ApplicationScoped
class ReportPlacer implements FhirPlacer {
    private static final int LONGEST_TEXT = 60_000;

    @Inject
    ReportIntake intake;

    @Inject
    ObservationIntake observations;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return "DiagnosticReport";
    }

    /** Before the observations, which are taken in as what they are: parts of a result. */
    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        var at = FhirElement.required(
                resource.moment("effectiveDateTime")
                        .or(() -> resource.child("effectivePeriod").flatMap(period -> period.moment("start")))
                        .or(() -> resource.moment("issued")),
                "effectiveDateTime");
        var status = status(resource);
        var label = resource.label();
        var now = clock.instant();
        var id = intake.admit(
                new NewReport(
                        patient,
                        links.encounter(resource).orElse(null),
                        null,
                        category(resource),
                        status,
                        FhirElement.required(resource.concept("code"), "code"),
                        resource.text("conclusion").or(() -> text(resource)).orElse(null),
                        false,
                        at,
                        resource.moment("issued").orElse(at),
                        label,
                        label == Clearance.N && status != ReportStatus.ENTERED_IN_ERROR ? now : null),
                null);
        var before = new ArrayList<UUID>();
        resource.children("result").stream()
                .flatMap(one -> one.text("reference").stream())
                .forEach(reference -> links.of(reference)
                        .filter(what -> what.type().equals("Observation"))
                        .map(Placed::local)
                        .ifPresentOrElse(before::add, () -> links.expectPart(reference, patient, id)));
        observations.partOf(patient, id, before);
        return new Placed(type(), id, patient);
    }

    private static ReportStatus status(FhirElement resource) {
        return switch (resource.text("status").orElse("")) {
            case "final" -> ReportStatus.FINAL;
            case "amended", "corrected", "appended" -> ReportStatus.AMENDED;
            case "registered", "partial", "preliminary" -> ReportStatus.PRELIMINARY;
            case "entered-in-error", "cancelled" -> ReportStatus.ENTERED_IN_ERROR;
            default ->
                throw DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at("status"));
        };
    }

    /** What laboratories and radiologists say; a report of figures without a word of its origin is a laboratory's. */
    private static ReportCategory category(FhirElement resource) {
        var codes = resource.children("category").stream()
                .flatMap(one -> one.children("coding").stream())
                .flatMap(coding -> coding.text("code").stream())
                .toList();
        if (codes.contains("LAB")
                || (codes.isEmpty() && !resource.children("result").isEmpty())) {
            return ReportCategory.LABORATORY;
        }
        return codes.contains("RAD") || codes.contains("LP29684-5") ? ReportCategory.IMAGING : ReportCategory.OTHER;
    }

    /** The report itself, where it is plain text. */
    private static Optional<String> text(FhirElement resource) {
        return resource.children("presentedForm").stream()
                .filter(form -> form.text("contentType").orElse("").startsWith("text/plain"))
                .flatMap(form -> form.text("data").stream())
                .flatMap(data -> decoded(data).stream())
                .findFirst();
    }

    private static Optional<String> decoded(String data) {
        try {
            var text = new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8).strip();
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
