package org.ohms.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Prescriptions at the interface")
class PrescriptionsApiIT {
    private static final String PATH = "/api/v1/prescriptions";

    private Partner partner;
    private PatientsList list;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
        list = new PatientsList(partner, PATH);
    }

    @Test
    void areListedInTheirOrderAPageAtATime() {
        list.comesAPageAtATime();
    }

    @Test
    void areReadOneByOneAndPatientByPatient() {
        var listed =
                partner.asks().get(PATH + "?limit=1").then().statusCode(200).extract();
        var id = listed.<String>path("items[0].id");
        var patient = listed.<String>path("items[0].patientId");

        var tag = partner.asks()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("patientId", equalTo(patient))
                .body("status", oneOf("draft", "active", "stopped", "cancelled"))
                .body("medicine", notNullValue())
                .body("directions", notNullValue())
                .body("quantity", notNullValue())
                .body("unit", notNullValue())
                .body("repeats", notNullValue())
                .body("prescriber", notNullValue())
                .body("signedAt", notNullValue())
                .body("version", notNullValue())
                .extract()
                .header("ETag");
        list.isNotSentAgain(id, tag);
        list.isOfOnePatient(patient, id);
    }

    @Test
    void areUnknownUnderAnIdNobodyHasAndNameWhatIsWrong() {
        list.namesWhatIsWrong();
    }

    @Test
    void areForThoseWhoseScopeSaysSo(Hospital hospital) {
        list.isForThoseWhoseScopeSaysSo(hospital);
    }
}
