package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import java.util.UUID;
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

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
    }

    @Test
    void areListedAsTheyCameAPageAtATime() {
        List<String> both = partner.asks()
                .get(PATH + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("items.id");

        var first = partner.asks()
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.id", equalTo(both.subList(0, 1)))
                .body("next", containsString("cursor="))
                .extract()
                .<String>path("next");

        assertThat(first).startsWith(PATH + "?").contains("limit=1");
        partner.asks().get(first).then().statusCode(200).body("items.id", equalTo(both.subList(1, 2)));
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
        partner.asks().header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(304);
        partner.asks()
                .get("/api/v1/prescriptions/" + prescription)
                .then()
                .statusCode(200)
                .body("patientId", equalTo(patient));
        partner.asks()
                .get(PATH + "?limit=200&patient=" + patient)
                .then()
                .statusCode(200)
                .body("items.patientId", everyItem(equalTo(patient)))
                .body("items.id", hasItem(id));
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
        partner.asks().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        partner.asks().get(PATH + "/nonsense").then().statusCode(404);
        partner.asks()
                .get(PATH + "?patient=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        partner.asks().get(PATH + "?limit=0&colour=red").then().statusCode(400).body("errors", hasSize(2));
        partner.asks()
                .get(PATH + "?patient=17&cursor=nonsense&limit=201")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3))
                .body("errors.field", hasItems("patient", "cursor", "limit"));
    }

    @Test
    void areForThoseWhoseScopeSaysSo(Hospital hospital) {
        var shelves = Partner.demo(hospital, "stock.read");

        shelves.asks().get("/api/v1/stock?limit=1").then().statusCode(200).body("items", not(hasSize(0)));
        shelves.asks().get(PATH).then().statusCode(403).body("errors[0].code", equalTo("common.not-allowed"));
        shelves.asks()
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("common.not-allowed"));
    }
}
