package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Claims and what payers say to them at the interface")
class ClaimsApiIT {
    private static final String CLAIMS = "/api/v1/claims";
    private static final String REMITTANCES = "/api/v1/remittances";

    private Partner partner;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
    }

    private ValidatableResponse brings(byte[] file) {
        return partner.asks()
                .contentType(PayerFile.TYPE)
                .body(file)
                .post(REMITTANCES)
                .then();
    }

    private String claim() {
        return partner.asks()
                .get(CLAIMS + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void areListedAPageAtATimeAndByWhatTheyAre() {
        var first = partner.asks()
                .get(CLAIMS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", containsString("cursor="));
        var next = first.extract().<String>path("next");
        var payer = first.extract().<String>path("items[0].payerId");

        partner.asks().get(next).then().statusCode(200).body("items", hasSize(1));
        partner.asks()
                .get(CLAIMS + "?payer=" + payer + "&status=draft")
                .then()
                .statusCode(200)
                .body("items.payerId", everyItem(equalTo(payer)))
                .body("items.status", everyItem(equalTo("draft")));
        partner.asks().get(CLAIMS + "?to=1999-12-31").then().statusCode(200).body("items", empty());
        partner.asks().get(CLAIMS + "?from=2199-01-01").then().statusCode(200).body("items", empty());
    }

    @Test
    void areReadWithWhatHappenedAndTheirVersion() {
        var claim = claim();
        var tag = partner.asks()
                .get(CLAIMS + "/" + claim)
                .then()
                .statusCode(200)
                .body("claim.id", equalTo(claim))
                .body("events.status", hasItem("draft"))
                .extract()
                .header("ETag");

        partner.asks()
                .header("If-None-Match", tag)
                .get(CLAIMS + "/" + claim)
                .then()
                .statusCode(304);
        partner.asks().get(CLAIMS + "/" + UUID.randomUUID()).then().statusCode(404);
        partner.asks()
                .get(CLAIMS + "?status=lost&from=soon&colour=red")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3));
    }

    /** An invoice somebody still owes something on, and a coverage of that patient for one day long ago. */
    private Map<String, Object> prepared() {
        List<Map<String, Object>> open = partner.asks()
                .get("/api/v1/invoices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.open.value > 10 }");
        var invoice = open.get(0);
        var payer = partner.asks()
                .get("/api/v1/payers?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        var day = LocalDate.of(1900, 1, 1)
                .plusDays(ThreadLocalRandom.current().nextLong(30_000))
                .toString();
        var coverage = partner.sends(Map.of(
                        "patientId",
                        invoice.get("patientId"),
                        "payerId",
                        payer,
                        "order",
                        1,
                        "relationship",
                        "self",
                        "memberNumber",
                        "CLAIM-1",
                        "validFrom",
                        day,
                        "validUntil",
                        day))
                .post("/api/v1/coverages")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return Map.of("invoiceId", invoice.get("id"), "coverageId", coverage, "placeOfService", "11");
    }

    @Test
    void arePreparedOnceAndSayWhatIsMissing() {
        var body = prepared();
        var key = UUID.randomUUID().toString();
        var made = partner.sends(body)
                .header("Idempotency-Key", key)
                .post(CLAIMS)
                .then()
                .statusCode(201)
                .header("Location", containsString(CLAIMS + "/"))
                .body("claim.status", equalTo("draft"))
                .body("claim.invoiceId", equalTo(body.get("invoiceId")))
                .body("claim.placeOfService", equalTo("11"))
                .body("problems.code", hasItems("no-diagnosis", "not-covered-that-day"))
                .extract()
                .<String>path("claim.id");
        partner.sends(body)
                .header("Idempotency-Key", key)
                .post(CLAIMS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("claim.id", equalTo(made));
        partner.sends(body).post(CLAIMS).then().statusCode(409).body("errors.code", hasItem("claim.claimed-already"));
        partner.asks().get(CLAIMS + "/" + made).then().statusCode(200).body("events.status", equalTo(List.of("draft")));
    }

    @Test
    void areWrittenAnewWhileTheyAreDrafts() {
        var body = new HashMap<>(prepared());
        var prepared = partner.sends(body).post(CLAIMS).then().statusCode(201).extract();
        var claim = CLAIMS + "/" + prepared.<String>path("claim.id");
        var tag = prepared.header("ETag");
        body.put("diagnoses", List.of("J02.9"));
        body.put("placeOfService", "12");

        partner.sends(body).put(claim).then().statusCode(428);
        partner.sends(body).header("If-Match", "\"999\"").put(claim).then().statusCode(412);
        partner.sends(body)
                .header("If-Match", tag)
                .put(claim)
                .then()
                .statusCode(200)
                .body("claim.placeOfService", equalTo("12"))
                .body("claim.diagnoses", equalTo(List.of("J02.9")))
                .body("problems.code", not(hasItem("no-diagnosis")));
        partner.sends(body).header("If-Match", tag).put(claim).then().statusCode(412);
        body.put("diagnoses", List.of("sore throat"));
        partner.sends(body)
                .header("If-Match", "*")
                .put(claim)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("diagnoses"));
        body.put("invoiceId", UUID.randomUUID().toString());
        partner.sends(body)
                .header("If-Match", "*")
                .put(claim)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("invoiceId"));
        partner.sends(body)
                .header("If-Match", "*")
                .put(CLAIMS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void namesWhatIsWrongWithAClaim() {
        var wrong = new HashMap<>(prepared());
        wrong.put("diagnoses", List.of("sore throat"));
        partner.sends(wrong).post(CLAIMS).then().statusCode(400).body("errors.field", hasItem("diagnoses"));
        wrong.put("placeOfService", "office");
        wrong.put("invoiceId", "17");
        partner.sends(wrong)
                .post(CLAIMS)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("placeOfService", "invoiceId"));
        partner.sends(Map.of("invoiceId", UUID.randomUUID().toString()))
                .post(CLAIMS)
                .then()
                .statusCode(404);
    }

    @Test
    void arePaidForByAFileThatCountsOnce() {
        var file = PayerFile.ofNobody();
        var first = brings(file.bytes())
                .statusCode(200)
                .body("known", equalTo(false))
                .body("problem", nullValue())
                .body("interchanges", hasSize(1))
                .body("interchanges[0].status", equalTo("accepted"))
                .body("interchanges[0].ta1", containsString("TA1*"))
                .body("interchanges[0].functional", containsString("AK9*A"))
                .body("remittances", hasSize(1))
                .body("remittances[0].status", equalTo("posted"))
                .body("remittances[0].trace", equalTo(file.trace()))
                .body("remittances[0].unmatched", equalTo(1));
        var remittance = first.extract().<String>path("remittances[0].id");

        brings(file.bytes())
                .statusCode(200)
                .body("known", equalTo(true))
                .body("remittances.id", equalTo(List.of(remittance)));
        var again = new String(file.bytes(), StandardCharsets.UTF_8) + "\n";
        brings(again.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("known", equalTo(false))
                .body("interchanges", empty())
                .body("repeated", equalTo(1))
                .body("repeats[0].ta1", containsString("*R*025~"));
        partner.asks()
                .get(REMITTANCES + "/" + remittance)
                .then()
                .statusCode(200)
                .body("claims", hasSize(1))
                .body("claims[0].outcome", equalTo("unmatched"))
                .body("claims[0].differences", hasSize(1))
                .body("claims[0].differences[0].group", equalTo("CO"))
                .body("claims[0].differences[0].reason", equalTo("45"));
        partner.asks()
                .get(REMITTANCES + "?status=posted&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(remittance));
    }

    @Test
    void areAnsweredAlikeForOneKey() {
        var key = UUID.randomUUID().toString();
        var file = PayerFile.ofNobody();
        var bring = partner.asks().contentType(PayerFile.TYPE).header("Idempotency-Key", key);
        var first = bring.body(file.bytes())
                .post(REMITTANCES)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");

        partner.asks()
                .contentType(PayerFile.TYPE)
                .header("Idempotency-Key", key)
                .body(file.bytes())
                .post(REMITTANCES)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first))
                .body("known", equalTo(false));
        partner.asks()
                .contentType(PayerFile.TYPE)
                .header("Idempotency-Key", key)
                .body(PayerFile.ofNobody().bytes())
                .post(REMITTANCES)
                .then()
                .statusCode(422);
    }

    @Test
    void areHeldWholeWhereTheFileDoesNotAddUp() {
        var remittance = brings(PayerFile.paying("74.99", "CLP*5554555444*1*100*75*0*12*99", "CAS*CO*45*25")
                        .bytes())
                .statusCode(200)
                .body("remittances[0].status", equalTo("held"))
                .body("remittances[0].problems", equalTo(List.of("total-differs")))
                .body("remittances[0].postedAt", nullValue())
                .extract()
                .<String>path("remittances[0].id");

        partner.asks()
                .get(REMITTANCES + "/" + remittance)
                .then()
                .statusCode(200)
                .body("claims.outcome", everyItem(equalTo("waiting")));
    }

    @Test
    void sayWhichAnswersNobodyAskedForAndWhatIsNotReadHere() {
        brings(PayerFile.answerToNobody())
                .statusCode(200)
                .body("interchanges[0].status", equalTo("accepted"))
                .body("interchanges[0].contents", equalTo("271"))
                .body("interchanges[0].unasked", equalTo(1))
                .body("interchanges[0].unread", empty())
                .body("interchanges[0].functional", containsString("AK9*A*1*1*1"))
                .body("remittances", empty());
        brings(PayerFile.question())
                .statusCode(200)
                .body("interchanges[0].status", equalTo("rejected"))
                .body("interchanges[0].unasked", equalTo(0))
                .body("interchanges[0].unread", equalTo(List.of("270")))
                .body("interchanges[0].functional", containsString("IK5*R*1"));
    }

    @Test
    void losesNoMoreThanThePaymentInWhichASegmentIsMisnamed() {
        brings(PayerFile.paying("75.00", "CLP*5554555444*1*100*75*0*12*99", "1AB*CO*45*25")
                        .bytes())
                .statusCode(200)
                .body("interchanges[0].fault", equalTo("000"))
                .body("interchanges[0].status", equalTo("rejected"))
                .body("interchanges[0].functional", containsString("IK3*1AB*7**1"))
                .body("remittances", empty());
    }

    @Test
    void nameWhatIsWrongWithWhatComesIn() {
        brings(new byte[0]).statusCode(400).body("errors", hasSize(1));
        partner.asks()
                .contentType("text/csv")
                .body("ISA*00*")
                .post(REMITTANCES)
                .then()
                .statusCode(415);
        brings(("no interchange " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("problem", equalTo("no-header"))
                .body("interchanges", empty())
                .body("remittances", empty());
        var cut = PayerFile.ofNobody().bytes();
        brings(Arrays.copyOf(cut, cut.length / 2))
                .statusCode(200)
                .body("interchanges[0].status", equalTo("rejected"))
                .body("remittances", empty());
        assertThat(partner.asks().get(REMITTANCES + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        partner.asks()
                .get(REMITTANCES + "?status=lost&limit=0")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }
}
