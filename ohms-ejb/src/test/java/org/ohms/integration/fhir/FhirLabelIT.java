package org.ohms.integration.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.Ward;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("What a resource is tagged with")
class FhirLabelIT {
    private static final String TAG = "\"meta\": {\"security\": [{%s\"code\": \"%s\"}]},";
    private static final String R4 = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    private static String tag(String system, String code) {
        return TAG.formatted(system.isEmpty() ? "" : "\"system\": \"" + system + "\", ", code);
    }

    /** A patient with a problem, a medicine and a prescription from elsewhere that carry the tag. */
    private static PatientId load(String tag) {
        var patient = "urn:uuid:" + UUID.randomUUID();
        var bundle = """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "%1$s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%1$s"}],
                "name": [{"family": "Nyberg", "given": ["Lovisa"]}]}},
              {"fullUrl": "urn:uuid:%2$s", "request": {"method": "POST", "url": "Condition"}, "resource": {
                "resourceType": "Condition", %5$s "subject": {"reference": "%1$s"},
                "clinicalStatus": {"coding": [{"code": "active"}]}, "code": {"text": "Depression"}}},
              {"fullUrl": "urn:uuid:%3$s", "request": {"method": "POST", "url": "MedicationStatement"}, "resource": {
                "resourceType": "MedicationStatement", %5$s "status": "active", "subject": {"reference": "%1$s"},
                "medicationCodeableConcept": {"text": "Lithium carbonate"}}},
              {"fullUrl": "urn:uuid:%4$s", "request": {"method": "POST", "url": "MedicationRequest"}, "resource": {
                "resourceType": "MedicationRequest", %5$s "status": "active", "intent": "order",
                "subject": {"reference": "%1$s"}, "medicationCodeableConcept": {"text": "Sertraline"}}}
            ]}\
            """.formatted(patient, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), tag);
        var report =
                as(staff("chart.import"), () -> use(FhirImport.class).load(bundle.getBytes(StandardCharsets.UTF_8)));
        return report.entries().stream()
                .filter(entry -> entry.type().equals("Patient"))
                .map(EntryReport::local)
                .map(PatientId::new)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("keeps a vaccine off the chart, which has no label for it, and never an allergy")
    void withoutRoomForALabel() {
        var patient = "urn:uuid:" + UUID.randomUUID();
        var bundle = """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "%1$s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%1$s"}],
                "name": [{"family": "Nyberg", "given": ["Lovisa"]}]}},
              {"fullUrl": "urn:uuid:%2$s", "request": {"method": "POST", "url": "Immunization"}, "resource": {
                "resourceType": "Immunization", %4$s "status": "completed", "patient": {"reference": "%1$s"},
                "vaccineCode": {"text": "Influenza"}, "occurrenceDateTime": "2020-10-01"}},
              {"fullUrl": "urn:uuid:%3$s", "request": {"method": "POST", "url": "AllergyIntolerance"}, "resource": {
                "resourceType": "AllergyIntolerance", %4$s "patient": {"reference": "%1$s"},
                "code": {"text": "Penicillin"}}}
            ]}\
            """.formatted(patient, UUID.randomUUID(), UUID.randomUUID(), tag(R4, "R"));

        var report =
                as(staff("chart.import"), () -> use(FhirImport.class).load(bundle.getBytes(StandardCharsets.UTF_8)));

        var id = report.entries().stream()
                .filter(entry -> entry.type().equals("Patient"))
                .map(EntryReport::local)
                .findFirst()
                .orElseThrow();
        assertThat(Hospital.count("select count(*) from ohms.immunization where patient_id = '" + id + "'"))
                .isZero();
        assertThat(Hospital.count("select count(*) from ohms.allergy_intolerance where patient_id = '" + id + "'"))
                .isOne();
    }

    private static long labelled(PatientId patient, Clearance label) {
        var where = " where patient_id = '" + patient + "' and sensitivity = '" + label + "'";
        return Hospital.count("select (select count(*) from ohms.condition" + where
                + ") + (select count(*) from ohms.medication_statement" + where + ")");
    }

    @ParameterizedTest(name = "{1} of {0} is {2} here")
    @CsvSource({
        R4 + ",R,R",
        R4 + ",V,V",
        R4 + ",N,N",
        R4 + ",L,N",
        "http://hl7.org/fhir/v3/Confidentiality,R,R",
        "urn:oid:2.16.840.1.113883.5.25,V,V",
        "'',R,R",
        "http://example.org/grades,R,N"
    })
    void becomesTheLabel(String system, String code, Clearance label) {
        assertThat(labelled(load(tag(system, code)), label)).isEqualTo(3);
    }

    @Test
    @DisplayName("keeps it from whoever is not cleared, in the database")
    void hides() throws SQLException {
        var patient = load(tag(R4, "R"));
        var ward = new Ward();
        Ward.cares(patient, ward.doctorsAccount);

        assertThat(seen(ward, patient, Clearance.N)).isZero();
        assertThat(seen(ward, patient, Clearance.R)).isEqualTo(3);
    }

    private static long seen(Ward ward, PatientId patient, Clearance clearance) throws SQLException {
        try (var sight = Sight.of(ward.cleared(ward.doctorsAccount, clearance))) {
            return sight.count("select count(*) from ohms.condition where patient_id = '" + patient + "'")
                    + sight.count(
                            "select count(*) from ohms.medication_statement where patient_id = '" + patient + "'");
        }
    }
}
