package org.ohms.billing.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final int CENTURY = 100;
    /** Under which a payment says which try it is. */
    private static final String ATTEMPT = "attempt";

    private static final long MOST = 100;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
        return page(key, session(key, amount, back).build());
    }

    /**
     * Its page says that the card is kept and for what, and keeps it with a customer without a name of ours: see
     * https://docs.stripe.com/payments/checkout/save-and-reuse.
     */
    @Override
    public HostedPage beginKeeping(UUID key, Money amount, String back, @Nullable String customer) {
        var params = session(key, amount, back)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setSetupFutureUsage(SessionCreateParams.PaymentIntentData.SetupFutureUsage.ON_SESSION)
                        .build());
        if (customer == null) {
            params.setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS);
        } else {
            params.setCustomer(customer);
        }
        return page(key, params.build());
    }

    private SessionCreateParams.Builder session(UUID key, Money amount, String back) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(key.toString())
                .setSuccessUrl(back)
                .setCancelUrl(back)
                .setExpiresAt(expiry(key).getEpochSecond())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency(currency(amount))
                                .setUnitAmount(units(amount))
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName(payee.name())
                                        .build())
                                .build())
                        .build());
    }

    private HostedPage page(UUID key, SessionCreateParams params) {
        var session = told(() -> stripe().v1().checkout().sessions().create(params, once("begin-" + key)));
        var page = session.getUrl();
        if (page == null) {
            throw new GatewaySilent("a session without a page");
        }
        return new HostedPage(session.getId(), page);
    }

    private static String currency(Money amount) {
        return amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<KeptMethod> kept(String reference) {
        var wanted = SessionRetrieveParams.builder()
                .addExpand("payment_intent.payment_method")
                .build();
        var session = told(() -> stripe().v1().checkout().sessions().retrieve(reference, wanted));
        var customer = session.getCustomer();
        var paid = session.getPaymentIntentObject();
        var method = paid == null ? null : paid.getPaymentMethodObject();
        return customer == null || method == null || method.getCustomer() == null
                ? Optional.empty()
                : Optional.of(new KeptMethod(customer, method.getId(), label(method)));
    }

    private static String label(PaymentMethod method) {
        var card = method.getCard();
        return card == null
                ? method.getType()
                : "%s %s, %02d/%02d"
                        .formatted(
                                card.getBrand().toUpperCase(Locale.ROOT),
                                card.getLast4(),
                                card.getExpMonth(),
                                card.getExpYear() % CENTURY);
    }

    /** Its owner is at the screen, so their bank may ask them: see https://docs.stripe.com/payments/save-during-payment. */
    @Override
    public Charged charge(UUID key, Money amount, String back, KeptMethod method) {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(units(amount))
                .setCurrency(currency(amount))
                .setCustomer(method.customer())
                .setPaymentMethod(method.method())
                .setConfirm(true)
                .setReturnUrl(back)
                .putMetadata(ATTEMPT, key.toString())
                .build();
        try {
            var intent = stripe().v1().paymentIntents().create(params, once("charge-" + key));
            return new Charged(intent.getId(), question(intent), charged(intent));
        } catch (CardException declined) {
            return new Charged(declined(declined), "", Outcome.FAILED);
        } catch (InvalidRequestException refused) {
            return new Charged("", "", Outcome.FAILED);
        } catch (StripeException | RuntimeException broken) {
            throw silent(broken);
        }
    }

    private static String declined(CardException declined) {
        var error = declined.getStripeError();
        var intent = error == null ? null : error.getPaymentIntent();
        return intent == null ? "" : intent.getId();
    }

    /** Where the bank of the card asks its owner; empty where it does not. */
    private static String question(PaymentIntent intent) {
        var next = intent.getNextAction();
        var to = next == null ? null : next.getRedirectToUrl();
        return to == null ? "" : to.getUrl();
    }

    private static Outcome charged(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" -> Outcome.PAID;
            case "requires_payment_method", "canceled" -> Outcome.FAILED;
            default -> Outcome.OPEN;
        };
    }

    @Override
    public Optional<Found> askCharge(UUID key, @Nullable String reference, @Nullable KeptMethod method) {
        var found = reference != null
                ? Optional.of(told(() -> stripe().v1().paymentIntents().retrieve(reference)))
                : method == null ? Optional.<PaymentIntent>empty() : named(key, method.customer());
        return found.map(intent -> new Found(charged(givenUp(key, intent)), intent.getId()));
    }

    /** The payment whose name was lost with the answer. */
    private Optional<PaymentIntent> named(UUID key, String customer) {
        var params = PaymentIntentListParams.builder()
                .setCustomer(customer)
                .setLimit(MOST)
                .build();
        return told(() -> stripe().v1().paymentIntents().list(params)).getData().stream()
                .filter(intent -> key.toString().equals(intent.getMetadata().get(ATTEMPT)))
                .findFirst();
    }

    /** Nobody answers their bank any more: it is called off, so that nothing is paid later that nobody waits for. */
    private PaymentIntent givenUp(UUID key, PaymentIntent intent) {
        return "requires_action".equals(intent.getStatus()) && clock.instant().isAfter(expiry(key))
                ? told(() -> stripe().v1().paymentIntents().cancel(intent.getId()))
                : intent;
    }

    @Override
    public void forget(KeptMethod method) {
        try {
            stripe().v1().paymentMethods().detach(method.method());
        } catch (InvalidRequestException unknown) {
            // it is not known there, or nobody's already
            return;
        } catch (StripeException | RuntimeException broken) {
            throw silent(broken);
        }
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

    /** Those of its pages, and those by what it keeps, of which each says which try it is. */
    @Override
    public List<PaidThere> paid(Instant from, Instant to) {
        var pages = SessionListParams.builder()
                .setCreated(SessionListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(to.getEpochSecond())
                        .build())
                .setLimit(MOST)
                .build();
        var kept = PaymentIntentListParams.builder()
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(to.getEpochSecond())
                        .build())
                .setLimit(MOST)
                .build();
        var paid = new ArrayList<PaidThere>();
        told(() -> {
            for (var session : stripe().v1().checkout().sessions().list(pages).autoPagingIterable()) {
                if ("paid".equals(session.getPaymentStatus())) {
                    add(session.getClientReferenceId(), session.getAmountTotal(), session.getCurrency(), paid);
                }
            }
            for (var intent : stripe().v1().paymentIntents().list(kept).autoPagingIterable()) {
                if ("succeeded".equals(intent.getStatus())) {
                    add(intent.getMetadata().get(ATTEMPT), intent.getAmount(), intent.getCurrency(), paid);
                }
            }
            return paid;
        });
        return List.copyOf(paid);
    }

    /** What others take through the same account says no try of ours. */
    private static void add(@Nullable String key, Long units, String currency, List<PaidThere> to) {
        if (key != null && KEY.matcher(key).matches()) {
            to.add(new PaidThere(
                    UUID.fromString(key),
                    Money.of(BigDecimal.valueOf(units, DECIMALS), currency.toUpperCase(Locale.ROOT))));
        }
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
            // payments by what is kept are named so; those of a page are named by their session, and these say nothing
            // here
            case "payment_intent.succeeded" -> Outcome.PAID;
            case "payment_intent.payment_failed", "payment_intent.canceled" -> Outcome.FAILED;
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
