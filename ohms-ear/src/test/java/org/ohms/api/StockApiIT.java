package org.ohms.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("The stock at the interface")
class StockApiIT {
    private static final String PATH = "/api/v1/stock";

    private Partner partner;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
    }

    @Test
    void isListedAPageAtATimeAndReadWithItsLots() {
        partner.asks()
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue());
        var item = partner.asks()
                .get(PATH + "?name=WARFARIN")
                .then()
                .statusCode(200)
                .body("items.name", everyItem(startsWith("Warfarin")))
                .extract()
                .<String>path("items[0].id");
        partner.asks()
                .get(PATH + "/" + item)
                .then()
                .statusCode(200)
                .body("item.ingredient", equalTo("Warfarin"))
                .body("item.unit", equalTo("TABLET"))
                .body("lots", not(hasSize(0)))
                .body("lots[0].place", notNullValue());
    }

    @Test
    void isUnknownUnderAnIdNobodyHasAndNamesWhatIsWrong() {
        partner.asks().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        partner.asks().get(PATH + "/nonsense").then().statusCode(404);
        partner.asks().get(PATH + "?limit=0&colour=red").then().statusCode(400).body("errors", hasSize(2));
    }
}
