package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Dispenses at the interface")
class DispensesApiIT {
    private static final String PATH = "/api/v1/dispenses";

    private Partner partner;
    private PatientsList list;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
        list = new PatientsList(partner, PATH);
    }

    @Test
    void areListedAsTheyCameAPageAtATime() {
        list.comesAPageAtATime();
    }

    @Test
    void areReadWithThePrescriptionTheyFill() {
        var listed =
                partner.asks().get(PATH + "?limit=1").then().statusCode(200).extract();
        var id = listed.<String>path("items[0].id");
        var patient = listed.<String>path("items[0].patientId");
        var prescription = listed.<String>path("items[0].prescriptionId");

        var tag = partner.asks()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("patientId", equalTo(patient))
                .body("prescriptionId", equalTo(prescription))
                .body("status", oneOf("preparation", "in-progress", "on-hold", "completed", "cancelled"))
                .body("number", notNullValue())
                .body("fill", notNullValue())
                .body("part", notNullValue())
                .body("quantityDue", notNullValue())
                .body("unit", notNullValue())
                .body("whenReceived", notNullValue())
                .body("version", notNullValue())
                .extract()
                .header("ETag");
        list.isNotSentAgain(id, tag);
        partner.asks()
                .get("/api/v1/prescriptions/" + prescription)
                .then()
                .statusCode(200)
                .body("patientId", equalTo(patient));
        list.isOfOnePatient(patient, id);
    }

    @Test
    void sayWhatWasGivenOnceTheyAreHandedOver() {
        List<String> given = partner.asks()
                .get(PATH + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.status == 'completed' }.id");

        assertThat(given).isNotEmpty();
        partner.asks()
                .get(PATH + "/" + given.get(0))
                .then()
                .statusCode(200)
                .body("quantity", notNullValue())
                .body("medicineId", notNullValue())
                .body("medicine", notNullValue())
                .body("whenEnded", notNullValue());
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
