package org.ohms.integration.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.Ward;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.document.ContentType;
import org.ohms.records.document.DocumentDesk;
import org.ohms.records.document.DocumentKind;
import org.ohms.records.document.DocumentRow;
import org.ohms.records.document.DocumentSource;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("A bundle of FHIR")
class FhirImportIT {
    private static final Actor ADMIN = staff("chart.import");

    private final String patient = "urn:uuid:" + UUID.randomUUID();
    private final String condition = "urn:uuid:" + UUID.randomUUID();
    private final String plan = "urn:uuid:" + UUID.randomUUID();

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    private String bundle(String type, String conditionOf) {
        return """
            {"resourceType": "Bundle", "type": "%s", "entry": [
              {"fullUrl": "%s", "request": {"method": "POST", "url": "CarePlan"}, "resource": {
                "resourceType": "CarePlan", "status": "active", "subject": {"reference": "%s"}}},
              {"fullUrl": "%s", "request": {"method": "POST", "url": "Condition"}, "resource": {
                "resourceType": "Condition", "subject": {"reference": "%s"}, "onsetDateTime": "2017-03",
                "clinicalStatus": {"coding": [{"code": "active"}]},
                "verificationStatus": {"coding": [{"code": "confirmed"}]},
                "code": {"text": "Type 2 diabetes", "coding": [{"system": "http://snomed.info/sct", "code": "44054006"}]}}},
              {"fullUrl": "%s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "gender": "female", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%s"}],
                "name": [{"family": "Lindgren", "given": ["Astrid"]}]}}
            ]}\
            """.formatted(type, plan, patient, condition, conditionOf, patient, patient);
    }

    private static LoadReport load(Actor who, String json) {
        return as(who, () -> use(FhirImport.class).load(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static PatientId patientOf(LoadReport report) {
        return report.entries().stream()
                .filter(entry -> entry.type().equals("Patient"))
                .map(EntryReport::local)
                .map(PatientId::new)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("comes in, whatever order its entries have; what has no room yet is kept as it came")
    void comesIn() {
        var report = load(ADMIN, bundle("transaction", patient));

        assertThat(report.entries())
                .extracting(EntryReport::outcome)
                .containsExactly(EntryReport.Outcome.KEPT, EntryReport.Outcome.ADDED, EntryReport.Outcome.ADDED);
        var ward = new Ward();
        Ward.cares(patientOf(report), ward.doctorsAccount);
        assertThat(as(ward.doctor, () -> use(ProblemList.class).present(patientOf(report))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what().text()).isEqualTo("Type 2 diabetes");
                    assertThat(row.onset()).hasToString("2017-03");
                });
    }

    @Test
    @DisplayName("that comes again adds nothing")
    void again() {
        load(ADMIN, bundle("transaction", patient));
        var before = Hospital.count("select count(*) from ohms.fhir_entry");

        var report = load(staff("chart.import"), bundle("transaction", patient));

        assertThat(report.count(EntryReport.Outcome.KNOWN)).isEqualTo(3);
        assertThat(Hospital.count("select count(*) from ohms.fhir_entry")).isEqualTo(before);
    }

    @Test
    @DisplayName("as a transaction comes in whole or not at all, and says which entry is wrong")
    void wholeOrNotAtAll() {
        var patients = Hospital.count("select count(*) from ohms.patient");

        var refused = catchThrowableOfType(
                DomainException.class, () -> load(ADMIN, bundle("transaction", "urn:uuid:nobody")));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("fhir.reference");
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("entry[1].reference");
        assertThat(Hospital.count("select count(*) from ohms.patient")).isEqualTo(patients);
        assertThat(Hospital.count(
                        "select count(*) from ohms.fhir_load where refused > 0 and bundle_type = 'transaction'"))
                .isZero();
    }

    @Test
    @DisplayName("as a batch comes in entry by entry")
    void batch() {
        var report = load(ADMIN, bundle("batch", "urn:uuid:nobody"));

        assertThat(report.entries())
                .extracting(EntryReport::outcome)
                .containsExactly(EntryReport.Outcome.KEPT, EntryReport.Outcome.REFUSED, EntryReport.Outcome.ADDED);
        assertThat(report.entries().get(1).refusals())
                .extracting(Refusal::field)
                .containsExactly("entry[1].reference");
    }

    @Test
    @DisplayName("brings documents along with their content; one whose content lies elsewhere is kept as it came")
    void documents() {
        var report = load(ADMIN, withDocuments());

        assertThat(report.entries())
                .extracting(EntryReport::outcome)
                .containsExactly(EntryReport.Outcome.ADDED, EntryReport.Outcome.ADDED, EntryReport.Outcome.KEPT);
        var rows = documentsOf(patientOf(report));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("Discharge summary");
            assertThat(row.kind()).isEqualTo(DocumentKind.NOTE);
            assertThat(row.source()).isEqualTo(DocumentSource.ELSEWHERE);
            assertThat(row.sentBy()).isEqualTo("Dr. Feld");
            assertThat(row.type()).isEqualTo(ContentType.TEXT);
            assertThat(row.completedAt()).isEqualTo(Instant.parse("2024-08-08T20:41:42Z"));
        });
        assertThat(load(ADMIN, withDocuments()).count(EntryReport.Outcome.KNOWN))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("moves in what came before there was room for it, once; what the room does not take stays as it came")
    void late() throws SQLException {
        var report = load(ADMIN, withDocuments());
        var owner = patientOf(report);
        forget(owner);

        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(documentsOf(owner)).hasSize(1);
        assertThat(Hospital.count("select count(*) from ohms.fhir_entry where patient_id = '" + owner
                        + "' and resource_type = 'DocumentReference' and local_id is not null"))
                .isOne();
        assertThat(Hospital.count("select count(*) from ohms.fhir_entry where patient_id = '" + owner
                        + "' and resource_type = 'DocumentReference' and local_id is null and tried_at is not null"))
                .isOne();
    }

    /** As it was before documents had a room: nothing of them but what came. */
    private static void forget(PatientId owner) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from ohms.document_reference where patient_id = '" + owner + "'");
            statement.executeUpdate("update ohms.fhir_entry set local_id = null, tried_at = null where patient_id = '"
                    + owner + "' and resource_type = 'DocumentReference'");
        }
    }

    private static List<DocumentRow> documentsOf(PatientId owner) {
        var ward = new Ward();
        Ward.cares(owner, ward.doctorsAccount);
        return as(ward.doctor, () -> use(DocumentDesk.class).of(owner, new PageRequest(0, 10)))
                .rows();
    }

    private String withDocuments() {
        return """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "%1$s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14", "name": [{"family": "Lindgren", "given": ["Astrid"]}]}},
              {"fullUrl": "%1$s-a", "request": {"method": "POST", "url": "DocumentReference"}, "resource": {
                "resourceType": "DocumentReference", "status": "current", "subject": {"reference": "%1$s"},
                "type": {"coding": [{"system": "http://loinc.org", "code": "18842-5", "display": "Discharge summary"}]},
                "category": [{"coding": [{"code": "clinical-note"}]}], "date": "2024-08-08T20:41:42Z",
                "author": [{"display": "Dr. Feld"}], "content": [{"attachment": {"contentType": "text/plain", "data": "%2$s"}}]}},
              {"fullUrl": "%1$s-b", "request": {"method": "POST", "url": "DocumentReference"}, "resource": {
                "resourceType": "DocumentReference", "status": "current", "subject": {"reference": "%1$s"},
                "content": [{"attachment": {"url": "https://elsewhere.example/1"}}]}}]}\
            """.formatted(
                patient, Base64.getEncoder().encodeToString("# Went home well".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("that is none is refused, whatever it is")
    void noBundle() {
        for (var nonsense : new String[] {"", "[]", "{}", "{\"resourceType\":\"Patient\"}", "nonsense", "{\"a\":"}) {
            var refused = catchThrowableOfType(DomainException.class, () -> load(ADMIN, nonsense));

            assertThat(refused.kind()).as(nonsense).isEqualTo(DomainException.Kind.INVALID);
        }
    }

    @Test
    @DisplayName("of a program that reaches only some patients gives it those it brought, and no others")
    void limitedPrograms() {
        var client = client();
        var report = load(client, bundle("transaction", patient));
        assertThat(Hospital.count(
                        "select count(*) from ohms.client_patient where patient_id = '" + patientOf(report) + "'"))
                .isOne();
        Hospital.asSystem(() -> use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("delete from client_patient where patient_id = ?1")
                .setParameter(1, patientOf(report).value())
                .executeUpdate());

        var refused = catchThrowableOfType(DomainException.class, () -> load(client, bundle("transaction", patient)));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("finds by an identifier only what its sender still reaches, and the trail names whose chart it is")
    void limitedByIdentifier() {
        var client = client();
        var whose = patientOf(load(client, bundle("transaction", patient)));
        var by = "Patient?identifier=urn:test|" + patient;
        load(client, onePart(by, null));
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'fhir.load'" + " and '" + whose
                        + "' = any(patients)"))
                .isGreaterThanOrEqualTo(2);
        Hospital.asSystem(() -> use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("delete from client_patient where patient_id = ?1")
                .setParameter(1, whose.value())
                .executeUpdate());
        var before = problems(whose);

        for (var bundle : List.of(
                onePart(by, null), onePart(by.replace(":", "%3A"), null), again("identifier=urn:test|" + patient))) {
            var refused = catchThrowableOfType(DomainException.class, () -> load(client, bundle));
            assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        }

        assertThat(problems(whose)).isEqualTo(before);
    }

    private static long problems(PatientId whose) {
        return Hospital.count("select count(*) from ohms.condition where patient_id = '" + whose + "'");
    }

    /** A condition of somebody who came before. */
    private static String onePart(String reference, @org.jspecify.annotations.Nullable String status) {
        return """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:%s", "request": {"method": "POST", "url": "Condition"}, "resource": {
                "resourceType": "Condition", "subject": {"reference": "%s"},
                "clinicalStatus": {"coding": [{"code": "%s"}]},
                "code": {"text": "Asthma"}}}]}\
            """.formatted(UUID.randomUUID(), reference, status == null ? "active" : status);
    }

    /** The patient once more, with a condition and under another address. */
    private String again(String condition) {
        return """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:%s", "request": {"method": "POST", "url": "Patient", "ifNoneExist": "%s"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%s"}],
                "name": [{"family": "Lindgren", "given": ["Astrid"]}]}}]}\
            """.formatted(UUID.randomUUID(), condition, patient);
    }

    @Test
    @DisplayName("makes no double of what it looks for first, and looks for nothing but an identifier with its system")
    void noDoubles() {
        load(ADMIN, bundle("transaction", patient));
        var patients = Hospital.count("select count(*) from ohms.patient");

        assertThat(load(ADMIN, again("identifier=urn:test|" + patient)).count(EntryReport.Outcome.KNOWN))
                .isOne();
        assertThat(load(ADMIN, again("identifier=urn%3Atest%7C" + patient.replace(":", "%3A")))
                        .count(EntryReport.Outcome.KNOWN))
                .isOne();
        for (var condition : List.of(
                "name=Lindgren",
                "identifier=" + patient,
                "identifier=urn:test|" + patient + "&birthdate=1968-03-14",
                "identifier=urn%ZZ|1")) {
            var refused = catchThrowableOfType(DomainException.class, () -> load(ADMIN, again(condition)));
            assertThat(refused.refusals())
                    .extracting(Refusal::code)
                    .as(condition)
                    .containsExactly("fhir.condition");
            assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("entry[0].request.ifNoneExist");
        }
        assertThat(Hospital.count("select count(*) from ohms.patient")).isEqualTo(patients);
    }

    @Test
    @DisplayName("is taken whole though charts have no room for some of it: that is kept as it came, and counted")
    void kept() {
        var parts = List.of(
                part("Encounter", "'status': 'planned', 'period': {'start': '2024-01-01T10:00:00Z'}"),
                part("Encounter", "'status': 'cancelled', 'period': {'start': '2024-01-01T10:00:00Z'}"),
                part("Encounter", "'status': 'entered-in-error', 'period': {'start': '2024-01-01T10:00:00Z'}"),
                part("Encounter", "'status': 'finished'"),
                part("Observation", "'status': 'unknown', 'code': {'text': 'X'}, 'effectiveDateTime': '2024-01-01'"),
                part("Observation", "'status': 'final', 'code': {'text': 'X'}"),
                part("Procedure", "'status': 'unknown', 'code': {'text': 'X'}"),
                part(
                        "DiagnosticReport",
                        "'status': 'unknown', 'code': {'text': 'X'}, 'issued': '2024-01-01T10:00:00Z'"),
                part("Condition", "'code': {'text': 'X'}"),
                part(
                        "Immunization",
                        "'status': 'completed', 'vaccineCode': {'text': 'X'}, 'occurrenceString': 'in spring'"));

        var report = load(ADMIN, withPatient(parts));

        assertThat(report.count(EntryReport.Outcome.KEPT)).isEqualTo(parts.size());
        assertThat(report.count(EntryReport.Outcome.ADDED)).isOne();
        assertThat(Hospital.count("select count(*) from ohms.fhir_entry where local_id is null and patient_id = '"
                        + patientOf(report) + "'"))
                .isEqualTo(parts.size());
        var wrong = List.of(
                part("Encounter", "'status': 'finished', 'period': {'start': 'yesterday'}"),
                part("Observation", "'status': 'nonsense', 'code': {'text': 'X'}, 'effectiveDateTime': '2024-01-01'"),
                part("Condition", "'clinicalStatus': {'coding': [{'code': 'nonsense'}]}, 'code': {'text': 'X'}"));
        assertThat(catchThrowableOfType(DomainException.class, () -> load(ADMIN, withPatient(wrong)))
                        .refusals())
                .hasSize(wrong.size());
    }

    /** An entry of the patient; its own elements with single quotes, for the eye. */
    private String part(String type, String elements) {
        return part(type, "urn:uuid:" + UUID.randomUUID(), elements);
    }

    private String part(String type, String address, String elements) {
        var owner = type.equals("Immunization") ? "patient" : "subject";
        return """
            {"fullUrl": "%s", "request": {"method": "POST", "url": "%s"}, "resource": {
              "resourceType": "%s", "%s": {"reference": "%s"}, %s}}\
            """.formatted(address, type, type, owner, patient, elements.replace('\'', '"'));
    }

    private String withPatient(List<String> parts) {
        return """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "%s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%s"}],
                "name": [{"family": "Lindgren", "given": ["Astrid"]}]}}, %s]}\
            """.formatted(patient, patient, String.join(",", parts));
    }

    private static Actor client() {
        var id = new AccountId(UUID.randomUUID());
        Hospital.asSystem(() -> use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("""
                    insert into api_client (id, code, name, all_patients, rate, created_at)
                    values (?1, ?2, 'Test', false, 10, now())\
                    """)
                .setParameter(1, id.value())
                .setParameter(2, "fhir-" + id.toString().substring(0, 8))
                .executeUpdate());
        return new Actor(
                Actor.Kind.CLIENT, id, Set.of("chart.import"), Clearance.N, "treatment", null, "192.0.2.1", "test");
    }
}
