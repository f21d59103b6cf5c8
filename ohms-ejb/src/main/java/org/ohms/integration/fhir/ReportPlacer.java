package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.order.Orders;
import org.ohms.records.report.NewReport;
import org.ohms.records.report.ReportCategory;
import org.ohms.records.report.ReportIntake;
import org.ohms.records.report.ReportStatus;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/**
 * Takes the results of a bundle into charts, with the observations they are made of. One that is news here
 * ({@link ReportIntake#isNews}) answers its order, alarms when it is critical, and waits for a signature; the patient reads
 * it when one of a laboratory next door would be read. Older ones were seen to where they come from: they wait for nobody.
 */
@ApplicationScoped
class ReportPlacer implements FhirPlacer {
    private static final int LONGEST_TEXT = 60_000;
    private static final Pattern ORDER = Pattern.compile(
            "(?:.{0,2000}/)?(?:ServiceRequest/)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    @Inject
    ReportIntake intake;

    @Inject
    ObservationIntake observations;

    @Inject
    Orders orders;

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
        if (isTimeless(resource) || resource.text("status").equals(Optional.of("unknown"))) {
            return Placed.kept(type(), patient);
        }
        var at = FhirElement.required(
                resource.moment("effectiveDateTime")
                        .or(() -> resource.child("effectivePeriod").flatMap(period -> period.moment("start")))
                        .or(() -> resource.moment("issued")),
                "effectiveDateTime");
        var status = status(resource);
        var encounter = links.encounter(resource).orElse(null);
        var request = order(resource, patient).orElse(null);
        var issued = resource.moment("issued").orElse(at);
        var stands = status != ReportStatus.ENTERED_IN_ERROR;
        var isNews = stands && intake.isNews(patient, request, issued);
        var critical = isNews && isCritical(resource, links);
        var label = intake.label(patient, encounter, request, resource.label());
        var released = released(isNews, critical, status, label).orElse(null);
        var id = intake.admit(
                new NewReport(
                        patient,
                        encounter,
                        request,
                        category(resource),
                        status,
                        FhirElement.required(resource.concept("code"), "code"),
                        resource.text("conclusion").or(() -> text(resource)).orElse(null),
                        critical,
                        at,
                        issued,
                        label,
                        released,
                        isNews),
                null);
        var part = new FhirLinks.Part(patient, id, label, released);
        var before = new ArrayList<UUID>();
        resource.children("result").stream()
                .flatMap(one -> one.text("reference").stream())
                .forEach(reference -> links.of(reference)
                        .filter(what -> what.type().equals("Observation"))
                        .map(Placed::local)
                        .ifPresentOrElse(before::add, () -> links.expectPart(reference, part)));
        observations.partOf(patient, id, label, released, before);
        return new Placed(type(), id, patient);
    }

    /** What is not final is read by no patient; nor is what was struck out. */
    private Optional<Instant> released(boolean isNews, boolean critical, ReportStatus status, Clearance label) {
        if (label != Clearance.N || (status != ReportStatus.FINAL && status != ReportStatus.AMENDED)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return isNews ? Optional.ofNullable(intake.released(critical, label, now)) : Optional.of(now);
    }

    /** The order of this patient it answers, where it names one of this house: by its address or its number. */
    private Optional<UUID> order(FhirElement resource, PatientId patient) {
        return resource.children("basedOn").stream()
                .flatMap(one -> Stream.concat(
                        one.text("reference").stream(),
                        one.child("identifier").flatMap(number -> number.text("value")).stream()))
                .map(ORDER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> UUID.fromString(matcher.group(1)))
                .filter(id -> orders.has(patient, id))
                .findFirst();
    }

    /** Whether one of the observations it is made of is; they may lie within it, in the bundle, or have come before. */
    private static boolean isCritical(FhirElement resource, FhirLinks links) {
        return Stream.concat(
                        resource.children("contained").stream(),
                        resource.children("result").stream()
                                .flatMap(one -> one.text("reference").stream())
                                .flatMap(reference -> links.observation(reference).stream()))
                .anyMatch(ObservationPlacer::isCritical);
    }

    private static boolean isTimeless(FhirElement resource) {
        return !resource.has("effectiveDateTime")
                && !resource.has("issued")
                && resource.child("effectivePeriod")
                        .filter(period -> period.has("start"))
                        .isEmpty();
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
