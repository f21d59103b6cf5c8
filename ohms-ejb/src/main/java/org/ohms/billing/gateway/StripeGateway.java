package org.ohms.billing.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.money.Money;

/**
 * Stripe, by its page called Checkout: patients are sent there and come back, so nothing of a card comes to us. Stripe
 * hears an amount, the name of the hospital and a number that means nothing to it; not who is ill, nor of what.
 *
 * <p>The version of its interface is the one that its library was made for and sends along
 * ({@link com.stripe.Stripe#API_VERSION}); of an event only fields are read that every version has. Money is told once a
 * session is paid ({@code checkout.session.completed}) or its slow way of paying has arrived
 * ({@code checkout.session.async_payment_succeeded}), as https://docs.stripe.com/checkout/fulfillment says.
 */
@ApplicationScoped
class StripeGateway implements PaymentGateway {
    static final String CODE = "stripe";
    /** So long its page is open; Stripe allows from 30 minutes to a day. */
    static final Duration OPEN = Duration.ofHours(1);
    /** An event that is older was recorded by somebody who sends it again. */
    private static final long TOLERANCE = Duration.ofMinutes(5).toSeconds();
    /** Stripe counts in the smallest unit; the units of currencies without two decimals differ from ISO 4217 in places. */
    private static final int DECIMALS = 2;

    private static final int TIME_OF_KEY = 16;

    @Inject
    StripeSettings settings;

    @Inject
    Payee payee;

    @Inject
    Clock clock;

    private volatile @Nullable StripeClient client;

    @SuppressWarnings("NullAway")
    protected StripeGateway() {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public HostedPage begin(UUID key, Money amount, String back) {
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(key.toString())
                .setSuccessUrl(back)
                .setCancelUrl(back)
                .setExpiresAt(expiry(key).getEpochSecond())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency(amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                                .setUnitAmount(units(amount))
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName(payee.name())
                                        .build())
                                .build())
                        .build())
                .build();
        var session = told(() -> stripe().v1().checkout().sessions().create(params, once("begin-" + key)));
        var page = session.getUrl();
        if (page == null) {
            throw new GatewaySilent("a session without a page");
        }
        return new HostedPage(session.getId(), page);
    }

    /** The same for the same key, however late it is sent again: Stripe wants a repeat to say the same. */
    private static Instant expiry(UUID key) {
        return Instant.ofEpochMilli(key.getMostSignificantBits() >>> TIME_OF_KEY)
                .plus(OPEN);
    }

    @Override
    public Optional<Found> ask(UUID key, @Nullable String reference) {
        if (reference == null) {
            // nobody was ever sent to its page, so nobody paid there
            return Optional.empty();
        }
        var wanted = SessionRetrieveParams.builder().addExpand("payment_intent").build();
        try {
            var session = stripe().v1().checkout().sessions().retrieve(reference, wanted);
            return Optional.of(new Found(outcome(session), session.getPaymentIntent()));
        } catch (InvalidRequestException unknown) {
            if (Integer.valueOf(404).equals(unknown.getStatusCode())) {
                return Optional.empty();
            }
            throw silent(unknown);
        } catch (StripeException | RuntimeException broken) {
            throw silent(broken);
        }
    }

    private static Outcome outcome(Session session) {
        if ("paid".equals(session.getPaymentStatus())) {
            return Outcome.PAID;
        }
        if ("expired".equals(session.getStatus())) {
            return Outcome.FAILED;
        }
        var intent = session.getPaymentIntentObject();
        var failed = "complete".equals(session.getStatus())
                && intent != null
                && ("requires_payment_method".equals(intent.getStatus()) || "canceled".equals(intent.getStatus()));
        return failed ? Outcome.FAILED : Outcome.OPEN;
    }

    @Override
    public GivenBack giveBack(UUID key, @Nullable String reference, @Nullable String intent, Money amount) {
        var paid = intent == null ? ask(key, reference).map(Found::intent).orElse(null) : intent;
        if (paid == null) {
            return new GivenBack("", Outcome.REFUND_FAILED);
        }
        var params = RefundCreateParams.builder()
                .setPaymentIntent(paid)
                .setAmount(units(amount))
                .build();
        try {
            var refund = stripe().v1().refunds().create(params, once("refund-" + key));
            return new GivenBack(refund.getId(), refunded(refund.getStatus()));
        } catch (InvalidRequestException refused) {
            return new GivenBack("", Outcome.REFUND_FAILED);
        } catch (StripeException | RuntimeException broken) {
            throw silent(broken);
        }
    }

    @Override
    public Outcome askBack(String refund) {
        return refunded(told(() -> stripe().v1().refunds().retrieve(refund)).getStatus());
    }

    private static Outcome refunded(@Nullable String status) {
        if ("succeeded".equals(status)) {
            return Outcome.REFUNDED;
        }
        return "failed".equals(status) || "canceled".equals(status) ? Outcome.REFUND_FAILED : Outcome.OPEN;
    }

    @Override
    public Optional<GatewayEvent> read(byte[] body, String signature) {
        var text = new String(body, StandardCharsets.UTF_8);
        try {
            if (!Webhook.Signature.verifyHeader(text, signature, settings.webhookSecret(), TOLERANCE, clock)) {
                return Optional.empty();
            }
        } catch (SignatureVerificationException forged) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return Optional.of(event(reader.readObject()));
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private static GatewayEvent event(JsonObject event) {
        var about = event.getJsonObject("data").getJsonObject("object");
        var outcome = outcome(event.getString("type"), about);
        var amount = switch (outcome) {
            case TAKEN_BACK, RETURNED ->
                Money.of(
                        BigDecimal.valueOf(about.getJsonNumber("amount").longValueExact(), DECIMALS),
                        about.getString("currency").toUpperCase(Locale.ROOT));
            default -> null;
        };
        return new GatewayEvent(
                event.getString("id"),
                about.getString("id", ""),
                outcome,
                about.getString("payment_intent", null),
                amount);
    }

    private static Outcome outcome(String type, JsonObject about) {
        return switch (type) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
                "paid".equals(about.getString("payment_status", "")) ? Outcome.PAID : Outcome.OPEN;
            case "checkout.session.expired", "checkout.session.async_payment_failed" -> Outcome.FAILED;
            case "charge.dispute.funds_withdrawn" -> Outcome.TAKEN_BACK;
            case "charge.dispute.funds_reinstated" -> Outcome.RETURNED;
            case "refund.created", "refund.updated", "refund.failed" -> refunded(about.getString("status", ""));
            default -> Outcome.OPEN;
        };
    }

    private static long units(Money amount) {
        if (amount.currency().getDefaultFractionDigits() != DECIMALS) {
            throw DomainException.refused(GatewayRefusal.NOT_OFFERED);
        }
        return amount.amount()
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    private interface Call<T> {
        T make() throws StripeException;
    }

    private static <T> T told(Call<T> call) {
        try {
            return call.make();
        } catch (StripeException | RuntimeException broken) {
            throw silent(broken);
        }
    }

    /**
     * Its words may name what was sent, so they go no further; its code says enough. Its library breaks over answers
     * without a body, such as a balancer's: that is no answer either.
     */
    private static GatewaySilent silent(Exception broken) {
        return new GatewaySilent("stripe: " + broken.getClass().getSimpleName()
                + (broken instanceof StripeException said ? " " + said.getStatusCode() + " " + said.getCode() : ""));
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private StripeClient stripe() {
        var known = client;
        if (known == null) {
            var millis = Math.toIntExact(settings.timeout().toMillis());
            known = StripeClient.builder()
                    .setApiKey(settings.secretKey())
                    .setApiBase(settings.url())
                    .setConnectTimeout(millis)
                    .setReadTimeout(millis)
                    .setMaxNetworkRetries(0)
                    .build();
            client = known;
        }
        return known;
    }
}
