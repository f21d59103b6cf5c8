package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.prescribing.prescription.SpokenDirections;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * A prescription as a FHIR R4 message: a Bundle of type message whose first entry is the MessageHeader
 * (https://hl7.org/fhir/R4/messaging.html), then the MedicationRequest, the Patient with no more than tells who collects
 * it, and the Practitioner who answers for it.
 */
@ApplicationScoped
class OutsideMessages {
    private static final String EVENTS = "urn:ohms:pharmacy-message";

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    PatientLabels labels;

    @Inject
    KnownHospital hospital;

    @Inject
    OutsideAddresses addresses;

    /** The id of a message: the one of the prescription outside, or one that follows from it for asking it back. */
    static UUID id(OutsidePrescription away, boolean cancel) {
        return cancel ? UUID.nameUUIDFromBytes(("cancel " + away.id()).getBytes(StandardCharsets.US_ASCII)) : away.id();
    }

    String of(OutsidePrescription away, OutsidePharmacy pharmacy, boolean cancel) {
        var row = prescriptions.details(away.patient(), away.request()).row();
        var patient = labels.of(away.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        return Json.createObjectBuilder()
                .add("resourceType", "Bundle")
                .add("id", id(away, cancel).toString())
                .add("type", "message")
                .add("timestamp", away.lastAskedAt().toString())
                .add(
                        "entry",
                        Json.createArrayBuilder()
                                .add(entry(id(away, cancel), header(away, pharmacy, cancel)))
                                .add(entry(away.id(), request(away, row, cancel)))
                                .add(entry(away.patient().value(), person(patient)))
                                .add(entry(row.signer().value(), practitioner(row))))
                .build()
                .toString();
    }

    private static JsonObjectBuilder entry(UUID id, JsonObjectBuilder resource) {
        return Json.createObjectBuilder().add("fullUrl", "urn:uuid:" + id).add("resource", resource);
    }

    private static JsonObjectBuilder reference(UUID id) {
        return Json.createObjectBuilder().add("reference", "urn:uuid:" + id);
    }

    private JsonObjectBuilder header(OutsidePrescription away, OutsidePharmacy pharmacy, boolean cancel) {
        return Json.createObjectBuilder()
                .add("resourceType", "MessageHeader")
                .add("id", id(away, cancel).toString())
                .add(
                        "eventCoding",
                        Json.createObjectBuilder()
                                .add("system", EVENTS)
                                .add("code", cancel ? "prescription-cancel" : "prescription-new"))
                .add(
                        "destination",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", pharmacy.name())
                                        .add("endpoint", pharmacy.url())))
                .add(
                        "source",
                        Json.createObjectBuilder()
                                .add("name", hospital.settings().name())
                                .add("software", "OHMS")
                                .add("endpoint", addresses.events(pharmacy.id())))
                .add("focus", Json.createArrayBuilder().add(reference(away.id())));
    }

    private static JsonObjectBuilder request(OutsidePrescription away, PrescriptionRow row, boolean cancel) {
        var spoken = new SpokenDirections(Locale.ENGLISH);
        return Json.createObjectBuilder()
                .add("resourceType", "MedicationRequest")
                .add("id", away.id().toString())
                .add("status", cancel ? "cancelled" : "active")
                .add("intent", "order")
                .add(
                        "medicationCodeableConcept",
                        Json.createObjectBuilder().add("text", row.words().whole()))
                .add("subject", reference(away.patient().value()))
                .add("authoredOn", moment(row.signedAt()))
                .add("requester", reference(row.signer().value()))
                .add(
                        "dosageInstruction",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("text", spoken.forProfessional(row.directions()))
                                        .add("patientInstruction", spoken.forPatient(row.directions()))
                                        .add("asNeededBoolean", row.directions().asNeeded())))
                .add(
                        "dispenseRequest",
                        Json.createObjectBuilder()
                                .add("numberOfRepeatsAllowed", row.repeats())
                                .add(
                                        "quantity",
                                        Json.createObjectBuilder()
                                                .add("value", row.quantity().stripTrailingZeros())
                                                .add(
                                                        "unit",
                                                        row.directions()
                                                                .unit()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))))
                .add("substitution", Json.createObjectBuilder().add("allowedBoolean", row.substitution()));
    }

    private static JsonObjectBuilder person(PatientLabel label) {
        var name = Json.createObjectBuilder().add("text", label.listName());
        if (!label.family().isEmpty()) {
            name.add("family", label.family());
        }
        if (!label.given().isEmpty()) {
            name.add("given", Json.createArrayBuilder().add(label.given()));
        }
        var person = Json.createObjectBuilder()
                .add("resourceType", "Patient")
                .add("id", label.id().value().toString())
                .add("name", Json.createArrayBuilder().add(name));
        var born = label.birthDate();
        return born == null ? person : person.add("birthDate", born.toString());
    }

    private static JsonObjectBuilder practitioner(PrescriptionRow row) {
        return Json.createObjectBuilder()
                .add("resourceType", "Practitioner")
                .add("id", row.signer().value().toString())
                .add(
                        "name",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("text", row.signedBy())));
    }

    private static String moment(Instant at) {
        return at.toString();
    }
}
