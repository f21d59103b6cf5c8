package org.ohms.integration.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.Ward;
import org.ohms.records.condition.ProblemList;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;

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
                ]}""".formatted(type, plan, patient, condition, conditionOf, patient, patient);
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

    private static Actor client() {
        var id = new AccountId(UUID.randomUUID());
        Hospital.asSystem(() -> use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("""
                        insert into api_client (id, code, name, all_patients, rate, created_at)
                        values (?1, ?2, 'Test', false, 10, now())""")
                .setParameter(1, id.value())
                .setParameter(2, "fhir-" + id.toString().substring(0, 8))
                .executeUpdate());
        return new Actor(
                Actor.Kind.CLIENT, id, Set.of("chart.import"), Clearance.N, "treatment", null, "192.0.2.1", "test");
    }
}
