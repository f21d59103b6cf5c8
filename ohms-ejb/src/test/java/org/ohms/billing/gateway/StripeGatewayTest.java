package org.ohms.billing.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.stripe.Stripe;
import com.stripe.net.Webhook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** Our half of the contract with Stripe: what it is sent, and how each of its answers is understood. */
@DisplayName("Stripe")
class StripeGatewayTest {
    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
    private static final Money AMOUNT = Money.of(new BigDecimal("180.05"), "USD");
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String SECRET = "whsec_test";

    private final WireMockServer stripe =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final StripeGateway gateway = new StripeGateway();
    private final UUID key = Uuids.v7(NOW);

    @BeforeEach
    void anAccount() {
        stripe.start();
        gateway.settings = new StripeSettings();
        gateway.settings.gateway = Optional.of("stripe");
        gateway.settings.secretKey = Optional.of("sk_test_1");
        gateway.settings.webhookSecret = Optional.of(SECRET);
        gateway.settings.url = "http://127.0.0.1:" + stripe.port();
        gateway.settings.timeout = Duration.ofSeconds(2);
        gateway.payee = () -> "Harbour Hospital";
        gateway.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @AfterEach
    void closed() {
        stripe.stop();
    }

    private static String session(String status, String paymentStatus, String intent) {
        return """
                {"id": "cs_test_1", "object": "checkout.session", "mode": "payment", "status": "%s",
                 "payment_status": "%s", "payment_intent": %s, "url": "https://checkout.stripe.com/c/pay/cs_test_1"}""".formatted(status, paymentStatus, intent);
    }

    private static String error(String type) {
        return "{\"error\": {\"type\": \"" + type + "\", \"code\": \"x\", \"message\": \"No such thing: Okafor\"}}";
    }

    private Optional<Found> ask(String status, String paymentStatus, String intent) {
        stripe.stubFor(get(urlPathEqualTo(SESSIONS + "/cs_test_1"))
                .willReturn(okJson(session(status, paymentStatus, intent))));
        return gateway.ask(key, "cs_test_1");
    }

    @Test
    @DisplayName("is asked for a page with an amount in cents, a key, its own version, and nothing of the patient")
    void begins() {
        stripe.stubFor(post(SESSIONS).willReturn(okJson(session("open", "unpaid", "null"))));

        var page = gateway.begin(key, AMOUNT, "https://portal.example/portal/bills/1");

        assertThat(page).isEqualTo(new HostedPage("cs_test_1", "https://checkout.stripe.com/c/pay/cs_test_1"));
        stripe.verify(postRequestedFor(urlEqualTo(SESSIONS))
                .withHeader("Authorization", equalTo("Bearer sk_test_1"))
                .withHeader("Idempotency-Key", equalTo("begin-" + key))
                .withHeader("Stripe-Version", equalTo(Stripe.API_VERSION))
                .withRequestBody(containing("[unit_amount]=18005"))
                .withRequestBody(containing("[currency]=usd"))
                .withRequestBody(containing("client_reference_id=" + key))
                .withRequestBody(containing("mode=payment"))
                .withRequestBody(containing("[name]=Harbour"))
                .withRequestBody(
                        containing("expires_at=" + NOW.plus(StripeGateway.OPEN).getEpochSecond())));
        var sent = stripe.getAllServeEvents().get(0).getRequest().getBodyAsString();
        assertThat(sent).doesNotContain("email", "customer", "metadata");
    }

    @Test
    @DisplayName("is sent word for word the same when it is asked again")
    void again() {
        stripe.stubFor(post(SESSIONS).willReturn(okJson(session("open", "unpaid", "null"))));
        gateway.begin(key, AMOUNT, "https://portal.example/1");
        gateway.clock = Clock.fixed(NOW.plus(Duration.ofMinutes(20)), ZoneOffset.UTC);
        gateway.begin(key, AMOUNT, "https://portal.example/1");

        assertThat(stripe.getAllServeEvents().stream()
                        .map(event -> event.getRequest().getBodyAsString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "is silent when it does not answer, answers with its own mistake or refuses, and its words go no further")
    void silent() {
        stripe.stubFor(post(SESSIONS).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(() -> gateway.begin(key, AMOUNT, "https://a.example"))
                .isInstanceOf(GatewaySilent.class);
        for (var status : new int[] {500, 503, 429, 402, 401, 400}) {
            stripe.stubFor(
                    post(SESSIONS).willReturn(aResponse().withStatus(status).withBody(error("api_error"))));
            assertThatThrownBy(() -> gateway.begin(key, AMOUNT, "https://a.example"))
                    .as(String.valueOf(status))
                    .isInstanceOf(GatewaySilent.class)
                    .hasMessageNotContaining("Okafor");
        }
        stripe.stubFor(post(SESSIONS)
                .willReturn(okJson(session("open", "unpaid", "null")).withFixedDelay(3_000)));
        assertThatThrownBy(() -> gateway.begin(key, AMOUNT, "https://a.example"))
                .isInstanceOf(GatewaySilent.class);
    }

    @Test
    @DisplayName("is not offered for currencies that are counted in another way")
    void currencies() {
        assertThatThrownBy(() -> gateway.begin(key, Money.of(BigDecimal.TEN, "JPY"), "https://a.example"))
                .isInstanceOf(DomainException.class);
    }

    @Test
    @DisplayName("says what became of a payment, also of one whose way of paying is slow")
    void asked() {
        assertThat(ask("complete", "paid", "\"pi_1\""))
                .isPresent()
                .get()
                .satisfies(found -> assertThat(found.outcome()).isEqualTo(Outcome.PAID));
        assertThat(ask("expired", "unpaid", "null").orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(ask("open", "unpaid", "null").orElseThrow().outcome()).isEqualTo(Outcome.OPEN);
        assertThat(ask(
                                "complete",
                                "unpaid",
                                "{\"id\": \"pi_1\", \"object\": \"payment_intent\", \"status\": \"processing\"}")
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.OPEN);
        assertThat(ask(
                                "complete",
                                "unpaid",
                                "{\"id\": \"pi_1\", \"object\": \"payment_intent\", \"status\": \"requires_payment_method\"}")
                        .orElseThrow())
                .isEqualTo(new Found(Outcome.FAILED, "pi_1"));

        assertThat(gateway.ask(key, null)).isEmpty();
        stripe.stubFor(get(urlPathEqualTo(SESSIONS + "/cs_test_1"))
                .willReturn(aResponse().withStatus(404).withBody(error("invalid_request_error"))));
        assertThat(gateway.ask(key, "cs_test_1")).isEmpty();
        stripe.stubFor(get(urlPathEqualTo(SESSIONS + "/cs_test_1"))
                .willReturn(aResponse().withStatus(500).withBody(error("api_error"))));
        assertThatThrownBy(() -> gateway.ask(key, "cs_test_1")).isInstanceOf(GatewaySilent.class);
    }

    @Test
    @DisplayName("keeps a way of paying with a customer without a name, and the same one the next time")
    void keeps() {
        stripe.stubFor(post(SESSIONS).willReturn(okJson(session("open", "unpaid", "null"))));
        gateway.beginKeeping(key, AMOUNT, "https://portal.example/1", null);
        gateway.beginKeeping(Uuids.v7(NOW), AMOUNT, "https://portal.example/2", "cus_1");

        stripe.verify(postRequestedFor(urlEqualTo(SESSIONS))
                .withRequestBody(containing("payment_intent_data[setup_future_usage]=on_session"))
                .withRequestBody(containing("customer_creation=always")));
        stripe.verify(postRequestedFor(urlEqualTo(SESSIONS)).withRequestBody(containing("customer=cus_1")));

        stripe.stubFor(get(urlPathEqualTo(SESSIONS + "/cs_test_1")).willReturn(okJson("""
                {"id": "cs_test_1", "object": "checkout.session", "customer": "cus_1", "payment_intent": {"id": "pi_1",
                 "object": "payment_intent", "payment_method": {"id": "pm_1", "object": "payment_method", "type": "card",
                 "customer": "cus_1", "card": {"brand": "visa", "last4": "4242", "exp_month": 9, "exp_year": 2028}}}}""")));
        assertThat(gateway.kept("cs_test_1")).contains(new KeptMethod("cus_1", "pm_1", "VISA 4242, 09/28"));
        stripe.stubFor(get(urlPathEqualTo(SESSIONS + "/cs_test_1"))
                .willReturn(okJson(session("complete", "paid", "{\"id\": \"pi_1\", \"object\": \"payment_intent\"}"))));
        assertThat(gateway.kept("cs_test_1")).isEmpty();
    }

    private static final KeptMethod CARD = new KeptMethod("cus_1", "pm_1", "VISA 4242, 09/28");

    private static String intent(String status, String more) {
        return "{\"id\": \"pi_1\", \"object\": \"payment_intent\", \"status\": \"" + status + "\"" + more + "}";
    }

    @ParameterizedTest
    @CsvSource({"succeeded,PAID", "processing,OPEN", "requires_payment_method,FAILED", "canceled,FAILED"})
    @DisplayName("pays by what it keeps, once per key")
    void charges(String status, Outcome expected) {
        stripe.stubFor(post("/v1/payment_intents").willReturn(okJson(intent(status, ""))));

        assertThat(gateway.charge(key, AMOUNT, "https://portal.example/1", CARD))
                .isEqualTo(new Charged("pi_1", "", expected));
        stripe.verify(postRequestedFor(urlEqualTo("/v1/payment_intents"))
                .withHeader("Idempotency-Key", equalTo("charge-" + key))
                .withRequestBody(containing("amount=18005"))
                .withRequestBody(containing("currency=usd"))
                .withRequestBody(containing("customer=cus_1"))
                .withRequestBody(containing("payment_method=pm_1"))
                .withRequestBody(containing("confirm=true"))
                .withRequestBody(containing("metadata[attempt]=" + key)));
    }

    @Test
    @DisplayName("sends the owner of a card to their bank when it asks, and calls off what nobody answers")
    void asksTheOwner() {
        var asking = intent(
                "requires_action",
                ", \"next_action\": {\"type\": \"redirect_to_url\", \"redirect_to_url\": {\"url\": \"https://bank.example/q\"}}");
        stripe.stubFor(post("/v1/payment_intents").willReturn(okJson(asking)));
        stripe.stubFor(get(urlPathEqualTo("/v1/payment_intents/pi_1")).willReturn(okJson(asking)));
        stripe.stubFor(post("/v1/payment_intents/pi_1/cancel").willReturn(okJson(intent("canceled", ""))));

        assertThat(gateway.charge(key, AMOUNT, "https://portal.example/1", CARD))
                .isEqualTo(new Charged("pi_1", "https://bank.example/q", Outcome.OPEN));
        assertThat(gateway.askCharge(key, "pi_1", CARD)).contains(new Found(Outcome.OPEN, "pi_1"));
        gateway.clock = Clock.fixed(NOW.plus(StripeGateway.OPEN).plusSeconds(1), ZoneOffset.UTC);
        assertThat(gateway.askCharge(key, "pi_1", CARD)).contains(new Found(Outcome.FAILED, "pi_1"));
    }

    @Test
    @DisplayName("that declines what it keeps says so; that is silent is asked under the number of the try")
    void declinesOrIsSilent() {
        stripe.stubFor(post("/v1/payment_intents")
                .willReturn(aResponse()
                        .withStatus(402)
                        .withBody("{\"error\": {\"type\": \"card_error\", \"code\": \"card_declined\","
                                + " \"payment_intent\": " + intent("requires_payment_method", "") + "}}")));
        assertThat(gateway.charge(key, AMOUNT, "https://portal.example/1", CARD))
                .isEqualTo(new Charged("pi_1", "", Outcome.FAILED));
        stripe.stubFor(post("/v1/payment_intents")
                .willReturn(aResponse().withStatus(400).withBody(error("invalid_request_error"))));
        assertThat(gateway.charge(key, AMOUNT, "https://portal.example/1", CARD))
                .isEqualTo(new Charged("", "", Outcome.FAILED));
        stripe.stubFor(post("/v1/payment_intents").willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(() -> gateway.charge(key, AMOUNT, "https://portal.example/1", CARD))
                .isInstanceOf(GatewaySilent.class);

        stripe.stubFor(get(urlPathEqualTo("/v1/payment_intents"))
                .willReturn(okJson("{\"object\": \"list\", \"data\": ["
                        + intent("succeeded", ", \"metadata\": {\"attempt\": \"" + key + "\"}") + "]}")));
        assertThat(gateway.askCharge(key, null, CARD)).contains(new Found(Outcome.PAID, "pi_1"));
        assertThat(gateway.askCharge(Uuids.v7(NOW), null, CARD)).isEmpty();
        assertThat(gateway.askCharge(key, null, null)).isEmpty();
    }

    @Test
    @DisplayName("says what was paid in a stretch of time, and nothing of what others take through the same account")
    void paidInAStretch() {
        var other = Uuids.v7(NOW);
        stripe.stubFor(get(urlPathEqualTo(SESSIONS))
                .willReturn(okJson("{\"object\": \"list\", \"has_more\": false, \"data\": ["
                        + "{\"id\": \"cs_1\", \"object\": \"checkout.session\", \"payment_status\": \"paid\","
                        + " \"client_reference_id\": \"" + key + "\", \"amount_total\": 18005, \"currency\": \"usd\"},"
                        + "{\"id\": \"cs_2\", \"object\": \"checkout.session\", \"payment_status\": \"paid\","
                        + " \"client_reference_id\": \"a shop\", \"amount_total\": 500, \"currency\": \"usd\"}]}")));
        stripe.stubFor(get(urlPathEqualTo("/v1/payment_intents"))
                .willReturn(okJson("{\"object\": \"list\", \"has_more\": false, \"data\": ["
                        + intent(
                                "succeeded",
                                ", \"amount\": 100, \"currency\": \"usd\", \"metadata\": {\"attempt\": \"" + other
                                        + "\"}")
                        + "]}")));

        assertThat(gateway.paid(NOW.minus(Duration.ofDays(1)), NOW))
                .containsExactly(
                        new PaidThere(key, AMOUNT), new PaidThere(other, Money.of(new BigDecimal("1.00"), "USD")));
    }

    @Test
    @DisplayName("forgets what it keeps; what it does not know is forgotten")
    void forgets() {
        stripe.stubFor(post("/v1/payment_methods/pm_1/detach")
                .willReturn(okJson("{\"id\": \"pm_1\", \"object\": \"payment_method\"}")));
        gateway.forget(CARD);
        stripe.verify(postRequestedFor(urlEqualTo("/v1/payment_methods/pm_1/detach")));
        stripe.stubFor(post("/v1/payment_methods/pm_1/detach")
                .willReturn(aResponse().withStatus(400).withBody(error("invalid_request_error"))));
        gateway.forget(CARD);
        stripe.stubFor(post("/v1/payment_methods/pm_1/detach")
                .willReturn(aResponse().withStatus(500).withBody(error("api_error"))));
        assertThatThrownBy(() -> gateway.forget(CARD)).isInstanceOf(GatewaySilent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "succeeded,REFUNDED",
        "pending,OPEN",
        "requires_action,OPEN",
        "failed,REFUND_FAILED",
        "canceled,REFUND_FAILED"
    })
    @DisplayName("gives back, once per key")
    void givesBack(String status, Outcome expected) {
        var answer = "{\"id\": \"re_1\", \"object\": \"refund\", \"amount\": 18005, \"status\": \"" + status + "\"}";
        stripe.stubFor(post("/v1/refunds").willReturn(okJson(answer)));
        stripe.stubFor(get(urlPathEqualTo("/v1/refunds/re_1")).willReturn(okJson(answer)));

        assertThat(gateway.giveBack(key, "cs_test_1", "pi_1", AMOUNT)).isEqualTo(new GivenBack("re_1", expected));
        assertThat(gateway.askBack("re_1")).isEqualTo(expected);
        stripe.verify(postRequestedFor(urlEqualTo("/v1/refunds"))
                .withHeader("Idempotency-Key", equalTo("refund-" + key))
                .withRequestBody(containing("payment_intent=pi_1"))
                .withRequestBody(containing("amount=18005")));
    }

    @Test
    @DisplayName("that refuses to give back leaves it to a person; that is silent is asked again")
    void cannotGiveBack() {
        stripe.stubFor(
                post("/v1/refunds").willReturn(aResponse().withStatus(400).withBody(error("invalid_request_error"))));
        assertThat(gateway.giveBack(key, "cs_test_1", "pi_1", AMOUNT))
                .isEqualTo(new GivenBack("", Outcome.REFUND_FAILED));
        stripe.stubFor(post("/v1/refunds").willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(() -> gateway.giveBack(key, "cs_test_1", "pi_1", AMOUNT))
                .isInstanceOf(GatewaySilent.class);
    }

    private static String event(String type, String about) {
        return "{\"id\": \"evt_1\", \"object\": \"event\", \"api_version\": \"2026-07-29.dahlia\", \"type\": \"" + type
                + "\", \"data\": {\"object\": " + about + "}}";
    }

    private Optional<GatewayEvent> read(String body) {
        try {
            return gateway.read(
                    body.getBytes(StandardCharsets.UTF_8),
                    Webhook.Signature.generateSignatureHeader(body, SECRET, NOW.getEpochSecond()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "checkout.session.completed,paid,PAID",
        "checkout.session.completed,unpaid,OPEN",
        "checkout.session.async_payment_succeeded,paid,PAID",
        "checkout.session.async_payment_failed,unpaid,FAILED",
        "checkout.session.expired,unpaid,FAILED",
        "payment_intent.created,unpaid,OPEN"
    })
    @DisplayName("tells what became of a payment")
    void tells(String type, String paymentStatus, Outcome expected) {
        var event = read(event(type, session("complete", paymentStatus, "\"pi_1\"")));

        assertThat(event).contains(new GatewayEvent("evt_1", "cs_test_1", expected, "pi_1", null));
    }

    @Test
    @DisplayName("tells of refunds, and of disputes with their amount")
    void tellsOfDisputes() {
        var dispute = "{\"id\": \"dp_1\", \"object\": \"dispute\", \"amount\": 18005, \"currency\": \"usd\","
                + " \"payment_intent\": \"pi_1\", \"status\": \"needs_response\"}";

        assertThat(read(event("charge.dispute.funds_withdrawn", dispute)))
                .contains(new GatewayEvent("evt_1", "dp_1", Outcome.TAKEN_BACK, "pi_1", AMOUNT));
        assertThat(read(event("charge.dispute.funds_reinstated", dispute)))
                .contains(new GatewayEvent("evt_1", "dp_1", Outcome.RETURNED, "pi_1", AMOUNT));
        assertThat(read(event("charge.dispute.created", dispute)).orElseThrow().outcome())
                .isEqualTo(Outcome.OPEN);
        assertThat(read(event(
                                "refund.failed",
                                "{\"id\": \"re_1\", \"object\": \"refund\", \"payment_intent\": null, \"status\": \"failed\"}"))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.REFUND_FAILED);
    }

    @Test
    @DisplayName("is not listened to when the signature is forged, old, missing or of another text")
    void forged() throws GeneralSecurityException {
        var body = event("checkout.session.completed", session("complete", "paid", "\"pi_1\""));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var old = Webhook.Signature.generateSignatureHeader(
                body, SECRET, NOW.minus(Duration.ofMinutes(6)).getEpochSecond());

        assertThat(gateway.read(bytes, "")).isEmpty();
        assertThat(gateway.read(bytes, "t=1,v1=00")).isEmpty();
        assertThat(gateway.read(bytes, old)).isEmpty();
        assertThat(gateway.read(
                        bytes, Webhook.Signature.generateSignatureHeader(body, "whsec_x", NOW.getEpochSecond())))
                .isEmpty();
        assertThat(gateway.read(
                        body.replace("paid", "PAID").getBytes(StandardCharsets.UTF_8),
                        Webhook.Signature.generateSignatureHeader(body, SECRET, NOW.getEpochSecond())))
                .isEmpty();
        for (var nonsense : new String[] {"", "null", "[]", "{}", "{\"id\": 1}", "{\"data\": {}}", "x"}) {
            assertThat(read(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    @DisplayName("needs its keys at the start")
    void settings() {
        gateway.settings.insistOnSense();
        gateway.settings.secretKey = Optional.empty();

        assertThatThrownBy(() -> gateway.settings.insistOnSense())
                .hasMessageContaining("ohms.billing.stripe.secret-key");
    }
}
