package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.coding.Concept;
import org.ohms.records.document.DocumentIntake;
import org.ohms.records.document.DocumentKind;
import org.ohms.records.document.DocumentState;
import org.ohms.records.document.DocumentWords;
import org.ohms.records.document.NewDocument;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/**
 * Takes the documents of a bundle into charts, where they bring their content along and it is of a type that is taken. One
 * that only says where its content lies elsewhere stays as it came.
 */
@ApplicationScoped
class DocumentPlacer implements FhirPlacer {
    private static final int LONGEST = 200;

    @Inject
    DocumentIntake intake;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return "DocumentReference";
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        var state = state(resource);
        var id = resource.children("content").stream()
                .flatMap(content -> content.child("attachment").stream())
                .flatMap(attachment -> admitted(resource, attachment, patient, state, links).stream())
                .findFirst();
        return new Placed(type(), id.orElse(null), patient);
    }

    private Optional<UUID> admitted(
            FhirElement resource, FhirElement attachment, PatientId patient, DocumentState state, FhirLinks links) {
        var title = resource.concept("type")
                .map(Concept::text)
                .or(() -> attachment.text("title"))
                .or(() -> resource.text("description"))
                .map(DocumentPlacer::line)
                .orElse("DocumentReference");
        return attachment
                .text("data")
                .flatMap(DocumentPlacer::decoded)
                .flatMap(content -> intake.admit(new NewDocument(
                        patient,
                        encounter(resource, links).orElse(null),
                        kind(resource),
                        state,
                        new DocumentWords(
                                title,
                                attachment
                                        .text("title")
                                        .map(DocumentPlacer::line)
                                        .orElse(title),
                                resource.children("author").stream()
                                        .flatMap(author -> author.text("display").stream())
                                        .map(DocumentPlacer::line)
                                        .findFirst()
                                        .orElse("")),
                        resource.label(),
                        resource.moment("date").orElseGet(clock::instant),
                        content)));
    }

    private static DocumentState state(FhirElement resource) {
        return switch (resource.text("status").orElse("")) {
            case "current" -> DocumentState.CURRENT;
            case "superseded" -> DocumentState.SUPERSEDED;
            case "entered-in-error" -> DocumentState.ENTERED_IN_ERROR;
            default ->
                throw DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at("status"));
        };
    }

    private static DocumentKind kind(FhirElement resource) {
        return resource.children("category").stream()
                        .flatMap(category -> category.children("coding").stream())
                        .anyMatch(coding -> coding.text("code").equals(Optional.of("clinical-note")))
                ? DocumentKind.NOTE
                : DocumentKind.OTHER;
    }

    private static Optional<EncounterId> encounter(FhirElement resource, FhirLinks links) {
        return resource.child("context")
                .flatMap(context -> context.children("encounter").stream().findFirst())
                .flatMap(reference -> reference.text("reference"))
                .flatMap(links::of)
                .filter(what -> what.type().equals("Encounter"))
                .map(Placed::local)
                .map(EncounterId::new);
    }

    private static String line(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static Optional<byte[]> decoded(String data) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(data));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
