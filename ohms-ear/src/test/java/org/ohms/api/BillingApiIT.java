package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Bills and money at the interface")
class BillingApiIT {
    private Partner partner;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
    }

    private Map<String, Object> openInvoice() {
        List<Map<String, Object>> all = partner.asks()
                .get("/api/v1/invoices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.open.value > 10 }");
        assertThat(all).isNotEmpty();
        return all.get(all.size() - 1);
    }

    private static Map<String, Object> payment(Object invoice, Object amount, String currency) {
        return Map.of(
                "invoiceId",
                invoice,
                "amount",
                Map.of("value", amount, "currency", currency),
                "method",
                "TERMINAL",
                "reference",
                "T7 1");
    }

    @Test
    void areListedAPageAtATimeAndReadWithTheirLines() {
        partner.asks()
                .get("/api/v1/invoices?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", containsString("cursor="));
        partner.asks()
                .get("/api/v1/invoices/" + openInvoice().get("id"))
                .then()
                .statusCode(200)
                .body("invoice.number", containsString("INV-"))
                .body("lines", not(hasSize(0)))
                .body("lines[0].unitPrice.currency", notNullValue());
        var charge = partner.asks()
                .get("/api/v1/charges?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        var tag = partner.asks()
                .get("/api/v1/charges/" + charge)
                .then()
                .statusCode(200)
                .body("discountWaits", notNullValue())
                .extract()
                .header("ETag");
        partner.asks()
                .header("If-None-Match", tag)
                .get("/api/v1/charges/" + charge)
                .then()
                .statusCode(304);
    }

    @Test
    void takesAPaymentOnceAndOnlyWithAKey() {
        var invoice = openInvoice().get("id");
        var body = payment(invoice, 0.05, "USD");
        partner.sends(body)
                .post("/api/v1/payments")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Idempotency-Key"));

        var key = UUID.randomUUID().toString();
        var first = partner.sends(body)
                .header("Idempotency-Key", key)
                .post("/api/v1/payments")
                .then()
                .statusCode(201)
                .body("receipt", containsString("REC-"))
                .body("allocations.invoiceId", hasItem(invoice))
                .body("allocations", hasSize(1))
                .extract()
                .<String>path("id");
        partner.sends(body)
                .header("Idempotency-Key", key)
                .post("/api/v1/payments")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        partner.asks()
                .get("/api/v1/payments?limit=200&invoice=" + invoice)
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == '" + first + "' }", hasSize(1));
    }

    @Test
    void saysWhatIsWrongWithAPayment() {
        var invoice = openInvoice().get("id");
        partner.sends(payment(invoice, 1_000_000, "USD"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/payments")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("payment.above-open"));
        partner.sends(payment(invoice, 0.001, "USD"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/payments")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("amount"));
        partner.sends(payment(invoice, 1, "XXX"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/payments")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("amount.currency"));
        partner.asks().get("/api/v1/payments/" + UUID.randomUUID()).then().statusCode(404);
        partner.asks()
                .get("/api/v1/charges?status=nonsense&colour=red")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }
}
