package org.ohms.integration.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.care.plan.CarePlanDesk;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.records.Ward;
import org.ohms.records.device.DeviceList;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("Medicines and devices of a bundle")
class KeptEntriesIT {
    private final String patient = "urn:uuid:" + UUID.randomUUID();

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    private PatientId load() {
        return load(patient);
    }

    private PatientId load(UUID another) {
        return load("urn:uuid:" + another);
    }

    private PatientId load(String patient) {
        var medication = "urn:uuid:" + UUID.randomUUID();
        var bundle = """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "%2$s", "request": {"method": "POST", "url": "Medication"}, "resource": {
                "resourceType": "Medication", "code": {"text": "Epinephrine 1 MG/ML Injection"}}},
              {"fullUrl": "urn:uuid:%3$s", "request": {"method": "POST", "url": "MedicationRequest"}, "resource": {
                "resourceType": "MedicationRequest", "status": "stopped", "intent": "order",
                "subject": {"reference": "%1$s"}, "medicationReference": {"reference": "%2$s"},
                "authoredOn": "2021-05-06T10:00:00Z"}},
              {"fullUrl": "urn:uuid:%4$s", "request": {"method": "POST", "url": "MedicationRequest"}, "resource": {
                "resourceType": "MedicationRequest", "status": "active", "intent": "order",
                "subject": {"reference": "%1$s"}, "authoredOn": "2024-05-06T10:00:00Z",
                "medicationCodeableConcept": {"text": "Simvastatin 20 MG Oral Tablet", "coding": [
                  {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "312961"}]},
                "dosageInstruction": [{"timing": {"repeat": {"frequency": 1, "period": 1.0, "periodUnit": "d"}}}]}},
              {"fullUrl": "urn:uuid:%5$s", "request": {"method": "POST", "url": "MedicationRequest"}, "resource": {
                "resourceType": "MedicationRequest", "status": "active", "intent": "proposal",
                "subject": {"reference": "%1$s"}, "medicationCodeableConcept": {"text": "Aspirin"}}},
              {"fullUrl": "%1$s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%1$s"}],
                "name": [{"family": "Nyberg", "given": ["Lovisa"]}]}}
            ]}\
            """.formatted(patient, medication, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var report =
                as(staff("chart.import"), () -> use(FhirImport.class).load(bundle.getBytes(StandardCharsets.UTF_8)));
        return report.entries().stream()
                .filter(entry -> entry.type().equals("Patient"))
                .map(EntryReport::local)
                .map(PatientId::new)
                .findFirst()
                .orElseThrow();
    }

    private static List<MedicineRow> list(PatientId whose) {
        var ward = new Ward();
        Ward.cares(whose, ward.doctorsAccount);
        return as(ward.doctor, () -> use(MedicineDesk.class).of(whose));
    }

    @Test
    @DisplayName("come into the list, also by what they refer to; what was only proposed does not")
    void comeIn() {
        var rows = list(load());

        assertThat(rows)
                .extracting(row -> row.what().text())
                .containsExactly("Simvastatin 20 MG Oral Tablet", "Epinephrine 1 MG/ML Injection");
        assertThat(rows.get(0).isTaken()).isTrue();
        assertThat(rows.get(0).dose()).isEqualTo("1 × / 1 d");
        assertThat(rows.get(0).started()).hasToString("2024-05-06");
        assertThat(rows).allMatch(row -> row.origin() == MedicineOrigin.PRESCRIBED_ELSEWHERE);
    }

    @Test
    @DisplayName("that came before there were lists move in, once")
    void moveIn() throws SQLException {
        var whose = load();
        var before = list(whose);
        asIfItHadNoRoom(whose);
        assertThat(list(whose)).isEmpty();

        moveSome();

        assertThat(list(whose))
                .extracting(row -> row.what().text())
                .containsExactlyElementsOf(
                        before.stream().map(row -> row.what().text()).toList());
        moveSome();
        assertThat(list(whose)).hasSize(before.size());
    }

    @Test
    @DisplayName("that make no sense stay where they are, and are not tried for ever")
    void stay() throws SQLException {
        var whose = load();
        asIfItHadNoRoom(whose);
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("update ohms.fhir_entry set patient_id = null, local_id = null"
                    + " where resource_type = 'Patient' and patient_id = '" + whose + "'");
        }

        moveSome();

        assertThat(list(whose)).isEmpty();
        assertThat(Hospital.count("select count(*) from ohms.fhir_entry where resource_type = 'MedicationRequest'"
                        + " and patient_id = '" + whose + "' and tried_at is null"))
                .isZero();
    }

    @Test
    @DisplayName("move in though one of them cannot be taken at all")
    void eachByItself() throws SQLException {
        var whose = load();
        var other = load(UUID.randomUUID());
        asIfItHadNoRoom(whose);
        asIfItHadNoRoom(other);
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            // a list that nobody may add to: what the placer writes is refused by the database, not by a rule of FHIR
            statement.execute("""
                create function ohms.test_no_room() returns trigger language plpgsql as $$
                begin
                    if new.patient_id = '%s' then
                        raise exception 'no room' using errcode = '23514';
                    end if;
                    return new;
                end $$\
                """.formatted(whose));
            statement.execute("create trigger test_no_room before insert on ohms.medication_statement"
                    + " for each row execute function ohms.test_no_room()");
        }
        try {
            moveSome();
            assertThat(list(other)).hasSize(2);
            assertThat(list(whose)).isEmpty();
        } finally {
            try (var connection = TestDatabase.get().superuser();
                    var statement = connection.createStatement()) {
                statement.execute("drop trigger test_no_room on ohms.medication_statement");
                statement.execute("drop function ohms.test_no_room()");
            }
        }

        moveSome();
        assertThat(list(whose)).hasSize(2);
    }

    @Test
    @DisplayName("are followed by devices, with what their labels say; what is nobody's is only kept")
    void devices() throws SQLException {
        var bundle = """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:%2$s", "request": {"method": "POST", "url": "Device"}, "resource": {
                "resourceType": "Device", "status": "active", "patient": {"reference": "%1$s"},
                "udiCarrier": [{"deviceIdentifier": "73786500369957",
                  "carrierHRF": "(01)73786500369957(11)560823(17)810907(10)7704(21)258226092272"}],
                "lotNumber": "7704", "serialNumber": "258226092272", "manufacturer": "Example Rhythm",
                "type": {"text": "Cardiac pacemaker", "coding": [
                  {"system": "http://snomed.info/sct", "code": "14106009"}]}}},
              {"fullUrl": "urn:uuid:%3$s", "request": {"method": "POST", "url": "Device"}, "resource": {
                "resourceType": "Device", "status": "active", "type": {"text": "Dental x-ray system"}}},
              {"fullUrl": "%1$s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%1$s"}],
                "name": [{"family": "Nyberg", "given": ["Alva"]}]}}
            ]}\
            """.formatted(patient, UUID.randomUUID(), UUID.randomUUID());
        var report =
                as(staff("chart.import"), () -> use(FhirImport.class).load(bundle.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.count(EntryReport.Outcome.ADDED)).isEqualTo(2);
        assertThat(report.count(EntryReport.Outcome.KEPT)).isOne();
        var whose = report.entries().stream()
                .filter(entry -> entry.type().equals("Patient"))
                .map(EntryReport::local)
                .map(PatientId::new)
                .findFirst()
                .orElseThrow();
        assertDevice(whose);
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from ohms.device_use where patient_id = '" + whose + "'");
            statement.execute("update ohms.fhir_entry set local_id = null, tried_at = null"
                    + " where resource_type = 'Device' and patient_id = '" + whose + "'");
        }

        moveSome();

        assertDevice(whose);
    }

    @Test
    @DisplayName("are followed by coverages and by what explanations of benefits prove, with the payers they name")
    void coverages() throws SQLException {
        var payer = "Harbor Health " + UUID.randomUUID();
        var other = "Old Colony " + UUID.randomUUID();
        var bundle = """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:%2$s", "request": {"method": "POST", "url": "Coverage"}, "resource": {
                "resourceType": "Coverage", "status": "active", "beneficiary": {"reference": "%1$s"},
                "subscriberId": "HH-4711", "relationship": {"coding": [{"code": "child"}]}, "order": 1,
                "period": {"start": "2024-01-01"}, "payor": [{"display": "%3$s"}],
                "class": [{"type": {"coding": [{"code": "group"}]}, "value": "G-9"}]}},
              {"fullUrl": "urn:uuid:%4$s", "request": {"method": "POST", "url": "ExplanationOfBenefit"}, "resource": {
                "resourceType": "ExplanationOfBenefit", "status": "active", "patient": {"reference": "%1$s"},
                "billablePeriod": {"start": "2019-03-04T10:00:00Z"}, "insurer": {"display": "%5$s"}}},
              {"fullUrl": "urn:uuid:%6$s", "request": {"method": "POST", "url": "ExplanationOfBenefit"}, "resource": {
                "resourceType": "ExplanationOfBenefit", "status": "active", "patient": {"reference": "%1$s"},
                "billablePeriod": {"start": "2017-01-02T10:00:00Z"}, "insurer": {"display": "%5$s"}}},
              {"fullUrl": "urn:uuid:%7$s", "request": {"method": "POST", "url": "ExplanationOfBenefit"}, "resource": {
                "resourceType": "ExplanationOfBenefit", "status": "active", "patient": {"reference": "%1$s"},
                "billablePeriod": {"start": "2016-01-02T10:00:00Z"}, "insurer": {"display": "NO_INSURANCE"}}},
              {"fullUrl": "%1$s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%1$s"}],
                "name": [{"family": "Nyberg", "given": ["Maja"]}]}}
            ]}\
            """.formatted(
                patient, UUID.randomUUID(), payer, UUID.randomUUID(), other, UUID.randomUUID(), UUID.randomUUID());
        var report =
                as(staff("chart.import"), () -> use(FhirImport.class).load(bundle.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.count(EntryReport.Outcome.ADDED)).isEqualTo(2);
        assertThat(report.count(EntryReport.Outcome.KEPT)).isEqualTo(3);
        var whose = report.entries().stream()
                .filter(entry -> entry.type().equals("Patient"))
                .map(EntryReport::local)
                .map(PatientId::new)
                .findFirst()
                .orElseThrow();
        assertCoverages(whose, payer, other);
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from ohms.coverage_history where patient_id = '" + whose + "'");
            statement.execute("delete from ohms.coverage where patient_id = '" + whose + "'");
            statement.execute("update ohms.fhir_entry set local_id = null, tried_at = null where patient_id = '" + whose
                    + "' and resource_type in ('Coverage', 'ExplanationOfBenefit')");
        }

        moveSome();
        moveSome();

        assertCoverages(whose, payer, other);
    }

    private static void assertCoverages(PatientId whose, String payer, String other) {
        var rows = as(staff("coverage.read"), () -> use(CoverageDesk.class).of(whose));
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .filteredOn(row -> row.payerName().equals(payer))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.memberNumber()).isEqualTo("HH-4711");
                    assertThat(row.groupNumber()).isEqualTo("G-9");
                    assertThat(row.relationship()).isEqualTo(SubscriberRelationship.CHILD);
                    assertThat(row.order()).isOne();
                    assertThat(row.validFrom()).isEqualTo("2024-01-01");
                });
        assertThat(rows)
                .filteredOn(row -> row.payerName().equals(other))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.memberNumber()).isEmpty();
                    assertThat(row.validFrom()).isEqualTo("2017-01-02");
                    assertThat(row.validUntil()).isEqualTo("2019-03-04");
                });
    }

    @Test
    @DisplayName(
            "are followed by goals and plans, with what the patient does; what has no figure or no words is only kept")
    void plans() throws SQLException {
        var goal = "urn:uuid:" + UUID.randomUUID();
        var bundle = """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:%3$s", "request": {"method": "POST", "url": "CarePlan"}, "resource": {
                "resourceType": "CarePlan", "status": "active", "intent": "plan", "subject": {"reference": "%1$s"},
                "category": [{"coding": [{"system": "http://hl7.org/fhir/us/core/CodeSystem/careplan-category",
                  "code": "assess-plan"}]}, {"text": "Diabetes self management plan"}],
                "period": {"start": "2021-05-06T10:00:00Z"}, "goal": [{"reference": "%2$s"}],
                "activity": [{"detail": {"code": {"text": "Diabetic diet"}, "status": "in-progress"}}]}},
              {"fullUrl": "%2$s", "request": {"method": "POST", "url": "Goal"}, "resource": {
                "resourceType": "Goal", "lifecycleStatus": "accepted", "subject": {"reference": "%1$s"},
                "description": {"text": "Sugar in bounds"},
                "target": [{"measure": {"text": "HbA1c", "coding": [{"system": "http://loinc.org", "code": "4548-4"}]},
                  "detailQuantity": {"value": 7.0, "comparator": "<=", "unit": "%%", "code": "%%"}}]}},
              {"fullUrl": "urn:uuid:%4$s", "request": {"method": "POST", "url": "Goal"}, "resource": {
                "resourceType": "Goal", "lifecycleStatus": "accepted", "subject": {"reference": "%1$s"},
                "description": {"text": "Feels better"}}},
              {"fullUrl": "%1$s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                "resourceType": "Patient", "birthDate": "1968-03-14",
                "identifier": [{"system": "urn:test", "value": "%1$s"}],
                "name": [{"family": "Nyberg", "given": ["Alva"]}]}}
            ]}\
            """.formatted(patient, goal, UUID.randomUUID(), UUID.randomUUID());
        var report =
                as(staff("chart.import"), () -> use(FhirImport.class).load(bundle.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.count(EntryReport.Outcome.ADDED)).isEqualTo(3);
        assertThat(report.count(EntryReport.Outcome.KEPT)).isOne();
        var whose = report.entries().stream()
                .filter(entry -> entry.type().equals("Patient"))
                .map(EntryReport::local)
                .map(PatientId::new)
                .findFirst()
                .orElseThrow();
        assertPlan(whose);
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            for (var table : List.of("care_plan_goal", "care_plan_activity", "care_plan", "goal")) {
                statement.execute("delete from ohms." + table + " where patient_id = '" + whose + "'");
            }
            statement.execute("update ohms.fhir_entry set local_id = null, tried_at = null"
                    + " where resource_type in ('CarePlan', 'Goal') and patient_id = '" + whose + "'");
        }

        moveSome();
        moveSome();

        assertPlan(whose);
    }

    private static void assertPlan(PatientId whose) {
        var ward = new Ward();
        Ward.cares(whose, ward.doctorsAccount);
        var plans = as(ward.doctor, () -> use(CarePlanDesk.class).of(whose));
        assertThat(plans).singleElement().satisfies(plan -> {
            assertThat(plan.title()).isEqualTo("Diabetes self management plan");
            assertThat(plan.isActive()).isTrue();
            assertThat(plan.startsOn()).hasToString("2021-05-06");
            assertThat(plan.author()).isEmpty();
        });
        var details = as(
                ward.doctor,
                () -> use(CarePlanDesk.class).plan(whose, plans.get(0).id()));
        assertThat(details.goals())
                .singleElement()
                .satisfies(one -> assertThat(one.goal().high()).isEqualByComparingTo("7"));
        assertThat(details.activities())
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo("Diabetic diet"));
    }

    private static void assertDevice(PatientId whose) {
        var ward = new Ward();
        Ward.cares(whose, ward.doctorsAccount);
        assertThat(as(ward.doctor, () -> use(DeviceList.class).of(whose)))
                .singleElement()
                .satisfies(device -> {
                    assertThat(device.what().text()).isEqualTo("Cardiac pacemaker");
                    assertThat(device.identifier()).isEqualTo("73786500369957");
                    assertThat(device.lot()).isEqualTo("7704");
                    assertThat(device.serial()).isEqualTo("258226092272");
                    assertThat(device.maker()).isEqualTo("Example Rhythm");
                });
    }

    private static void moveSome() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static void asIfItHadNoRoom(PatientId whose) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from ohms.medication_statement where patient_id = '" + whose + "'");
            statement.execute("update ohms.fhir_entry set local_id = null, tried_at = null"
                    + " where resource_type = 'MedicationRequest' and patient_id = '" + whose + "'");
        }
    }
}
