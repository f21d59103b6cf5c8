package org.ohms.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Bundles of FHIR at the interface")
class FhirApiIT {
    private static final String PATH = "/api/fhir/r4";

    private final String patient = "urn:uuid:" + UUID.randomUUID();
    private final String condition = "urn:uuid:" + UUID.randomUUID();

    private String bundle(String subject) {
        return """
                {"resourceType": "Bundle", "type": "transaction", "entry": [
                  {"fullUrl": "%s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                    "resourceType": "Patient", "gender": "female", "birthDate": "1968-03-14",
                    "name": [{"family": "Bundled", "given": ["Astrid"]}]}},
                  {"fullUrl": "%s", "request": {"method": "POST", "url": "Condition"}, "resource": {
                    "resourceType": "Condition", "subject": {"reference": "%s"},
                    "clinicalStatus": {"coding": [{"code": "active"}]},
                    "verificationStatus": {"coding": [{"code": "confirmed"}]},
                    "code": {"text": "Type 2 diabetes", "coding": [{"system": "http://snomed.info/sct", "code": "44054006"}]}}}
                ]}""".formatted(patient, condition, subject);
    }

    @Test
    void comeInOnce(Hospital hospital) {
        var partner = Partner.demo(hospital);
        partner.sends(bundle(patient))
                .post(PATH)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/fhir+json"))
                .header("Cache-Control", "no-store")
                .body("type", equalTo("transaction-response"))
                .body("entry.response.status", contains("201 Created", "201 Created"));

        partner.sends(bundle(patient))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("entry.response.status", contains("200 OK", "200 OK"));
    }

    @Test
    void stayOutsideWholeWhenOneEntryIsWrong(Hospital hospital) {
        var partner = Partner.demo(hospital);
        partner.sends(bundle("urn:uuid:" + UUID.randomUUID()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].expression", contains("Bundle.entry[1].reference"));
        partner.sends("{\"resourceType\":\"Patient\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"));

        partner.sends(bundle(patient))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("entry.response.status", contains("201 Created", "201 Created"));
    }

    @Test
    void areTakenFromNobodyWithoutTheScope(Hospital hospital) {
        given().spec(hospital.request())
                .contentType("application/fhir+json")
                .body(bundle(patient))
                .post(PATH)
                .then()
                .statusCode(401);
        Partner.demo(hospital, "patients.read")
                .sends(bundle(patient))
                .post(PATH)
                .then()
                .statusCode(403);
    }
}
