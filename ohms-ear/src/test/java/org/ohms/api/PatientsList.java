package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;
import org.ohms.house.Hospital;

/** A list of things of patients at the interface: what holds of each such list is said here once. */
record PatientsList(Partner partner, String path) {
    /** It comes in its order, a page at a time, each with where the next one is. */
    void comesAPageAtATime() {
        List<String> both = partner.asks()
                .get(path + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("items.id");

        var next = partner.asks()
                .get(path + "?limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.id", equalTo(both.subList(0, 1)))
                .body("next", containsString("cursor="))
                .extract()
                .<String>path("next");

        assertThat(next).startsWith(path + "?").contains("limit=1");
        partner.asks().get(next).then().statusCode(200).body("items.id", equalTo(both.subList(1, 2)));
    }

    /** Asked for one patient, it has this one and nobody else's. */
    void isOfOnePatient(String patient, String id) {
        partner.asks()
                .get(path + "?limit=200&patient=" + patient)
                .then()
                .statusCode(200)
                .body("items.patientId", everyItem(equalTo(patient)))
                .body("items.id", hasItem(id));
    }

    /** What did not change is not sent again. */
    void isNotSentAgain(String id, String tag) {
        partner.asks().header("If-None-Match", tag).get(path + "/" + id).then().statusCode(304);
    }

    /** It knows no id that nobody has, and says of each thing it is asked what is wrong. */
    void namesWhatIsWrong() {
        partner.asks().get(path + "/" + UUID.randomUUID()).then().statusCode(404);
        partner.asks().get(path + "/nonsense").then().statusCode(404);
        partner.asks()
                .get(path + "?patient=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        partner.asks().get(path + "?limit=0&colour=red").then().statusCode(400).body("errors", hasSize(2));
        partner.asks()
                .get(path + "?patient=17&cursor=nonsense&limit=201")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3))
                .body("errors.field", hasItems("patient", "cursor", "limit"));
    }

    /** Whoever may look at the shelves only does not get it. */
    void isForThoseWhoseScopeSaysSo(Hospital hospital) {
        var shelves = Partner.demo(hospital, "stock.read");

        shelves.asks().get("/api/v1/stock?limit=1").then().statusCode(200).body("items", not(hasSize(0)));
        for (var closed : List.of(path, path + "/" + UUID.randomUUID())) {
            shelves.asks().get(closed).then().statusCode(403).body("errors[0].code", equalTo("common.not-allowed"));
        }
    }
}
