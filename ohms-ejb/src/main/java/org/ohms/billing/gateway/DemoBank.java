package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.money.Money;

/**
 * The bank of demonstrations: it takes no money and knows three test cards. It keeps its own payments, signs its events and
 * loses one when asked to, so that everything around a real gateway can be tried.
 */
@ApplicationScoped
class DemoBank implements PaymentGateway {
    static final String CODE = "demo";

    /** So long its page is open. */
    static final Duration OPEN = Duration.ofMinutes(30);

    /** What people know its card by. */
    private static final String LABEL = "Test card";

    private static final int TOKEN = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    EntityManager entities;

    @Inject
    PortalAddress portal;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public HostedPage begin(UUID key, Money amount, String back) {
        var token = new byte[TOKEN];
        RANDOM.nextBytes(token);
        entities.createNativeQuery("""
                        insert into demo_bank_payment (reference, key, amount, currency, back, state, begun_at)
                        values (?1, cast(?2 as uuid), ?3, ?4, ?5, 'OPEN', cast(?6 as timestamptz))
                        on conflict (key) do nothing""")
                .setParameter(1, HexFormat.of().formatHex(token))
                .setParameter(2, key.toString())
                .setParameter(3, amount.amount())
                .setParameter(4, amount.currency().getCurrencyCode())
                .setParameter(5, back)
                .setParameter(6, clock.instant().toString())
                .executeUpdate();
        var reference = String.valueOf(
                entities.createNativeQuery("select reference from demo_bank_payment where key = cast(?1 as uuid)")
                        .setParameter(1, key.toString())
                        .getSingleResult());
        return new HostedPage(reference, portal.of("/demo-bank?payment=" + reference));
    }

    /** It keeps every card that paid. */
    @Override
    public HostedPage beginKeeping(UUID key, Money amount, String back, @Nullable String customer) {
        return begin(key, amount, back);
    }

    @Override
    public Optional<KeptMethod> kept(String reference) {
        List<?> found = entities.createNativeQuery(
                        "select card from demo_bank_payment where reference = ?1 and card is not null")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(card -> new KeptMethod(CODE, card + "-" + reference, LABEL))
                .findFirst();
    }

    /** Whoever pays by a card whose news are lost hears nothing here either. */
    @Override
    public Charged charge(UUID key, Money amount, String back, KeptMethod method) {
        var reference = begin(key, amount, back).reference();
        decide(reference, TestCard.PAYS);
        if (method.method().startsWith(TestCard.PAYS_SILENTLY.name())) {
            throw new GatewaySilent("the demonstration's bank lost its answer");
        }
        return new Charged(reference, "", Outcome.PAID);
    }

    @Override
    public Optional<Found> askCharge(UUID key, @Nullable String reference, @Nullable KeptMethod method) {
        return ask(key, reference);
    }

    @Override
    public void forget(KeptMethod method) {
        entities.createNativeQuery("update demo_bank_payment set card = null where reference = ?1")
                .setParameter(1, method.method().substring(method.method().indexOf('-') + 1))
                .executeUpdate();
    }

    @Override
    public Optional<Found> ask(UUID key, @Nullable String reference) {
        entities.createNativeQuery("""
                        update demo_bank_payment set state = 'FAILED' where key = cast(?1 as uuid) and state = 'OPEN'
                        and begun_at < cast(?2 as timestamptz)""")
                .setParameter(1, key.toString())
                .setParameter(2, clock.instant().minus(OPEN).toString())
                .executeUpdate();
        List<?> found = entities.createNativeQuery("select state from demo_bank_payment where key = cast(?1 as uuid)")
                .setParameter(1, key.toString())
                .getResultList();
        return found.stream()
                .map(state -> new Found(Outcome.valueOf(String.valueOf(state)), null))
                .findFirst();
    }

    /** It has all the time of the world, and no money to give back. */
    @Override
    public GivenBack giveBack(UUID key, @Nullable String reference, @Nullable String intent, Money amount) {
        return new GivenBack("back-" + key, Outcome.REFUNDED);
    }

    @Override
    public Outcome askBack(String refund) {
        return Outcome.REFUNDED;
    }

    @Override
    public List<PaidThere> paid(Instant from, Instant to) {
        List<?> found = entities.createNativeQuery("""
                        select cast(key as text), amount, currency from demo_bank_payment where state = 'PAID'
                        and begun_at >= cast(?1 as timestamptz) and begun_at < cast(?2 as timestamptz)""")
                .setParameter(1, from.toString())
                .setParameter(2, to.toString())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new PaidThere(
                        UUID.fromString(String.valueOf(row[0])), Money.of((BigDecimal) row[1], String.valueOf(row[2]))))
                .toList();
    }

    /** A payment as the bank's own page shows it. */
    Optional<DemoPayment> payment(String reference) {
        List<?> found = entities.createNativeQuery(
                        "select amount, currency, back, state from demo_bank_payment where reference = ?1")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new DemoPayment(
                        Money.of((BigDecimal) row[0], String.valueOf(row[1])),
                        String.valueOf(row[2]),
                        row[3].equals(Outcome.OPEN.name())))
                .findFirst();
    }

    /** @return whether the page was open still */
    boolean decide(String reference, TestCard card) {
        return entities.createNativeQuery(
                                "update demo_bank_payment set state = ?2, card = ?3 where reference = ?1 and state = 'OPEN'")
                        .setParameter(1, reference)
                        .setParameter(2, card.outcome().name())
                        .setParameter(3, card.name())
                        .executeUpdate()
                == 1;
    }

    /** An event in the bank's own words. */
    byte[] event(String reference, Outcome outcome) {
        return ("evt-" + reference + "-" + outcome + " " + reference + " " + outcome).getBytes(StandardCharsets.UTF_8);
    }

    String signature(byte[] body) {
        return HexFormat.of().formatHex(vault.fingerprint("demo-bank|" + new String(body, StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<GatewayEvent> read(byte[] body, String signature) {
        if (!MessageDigest.isEqual(
                signature(body).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        var parts = new String(body, StandardCharsets.UTF_8).split(" ", 3);
        return Optional.of(new GatewayEvent(parts[0], parts[1], Outcome.valueOf(parts[2])));
    }
}
