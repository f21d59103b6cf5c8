package org.ohms.integration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientId;
import org.ohms.identity.client.FreshSecret;
import org.ohms.integration.target.Targets;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;

/** The addresses of each client, and what is on its way to them. */
@ApplicationScoped
class Subscriptions {
    private static final int MOST_A_CLIENT = 20;
    private static final int MOST_REPLAYED = 1000;
    private static final String SECRET_MARK = "whsec_";

    @Inject
    EntityManager entities;

    @Inject
    Targets targets;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    List<WebhookRow> of(ClientId client) {
        return entities.createQuery(
                        "select w from Webhook w where w.client = :client order by w.createdAt, w.id", Webhook.class)
                .setParameter("client", client.value())
                .getResultStream()
                .map(Webhook::row)
                .toList();
    }

    List<WebhookRow> to(WebhookEvent event) {
        return entities.createQuery(
                        "select w from Webhook w where :event member of w.events order by w.id", Webhook.class)
                .setParameter("event", event.code())
                .getResultStream()
                .map(Webhook::row)
                .toList();
    }

    /** The client's address of this id, and of nobody else. */
    Webhook one(ClientId client, WebhookId id) {
        return known(id)
                .filter(webhook -> webhook.client().equals(client))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<Webhook> known(WebhookId id) {
        return Optional.ofNullable(entities.find(Webhook.class, id.value()));
    }

    /**
     * Takes an address down.
     *
     * @throws DomainException INVALID naming every wrong field, REFUSED when the client has enough of them
     */
    WebhookSecret add(ClientId client, SubscribeWebhook wanted) {
        objections(wanted).throwIfAny(DomainException.Kind.INVALID);
        targets.insistOn(wanted.url(), "url");
        if (of(client).size() >= MOST_A_CLIENT) {
            throw new DomainException(
                    DomainException.Kind.REFUSED,
                    List.of(Refusal.of(WebhookRefusal.TOO_MANY).with("max", MOST_A_CLIENT)));
        }
        var now = clock.instant();
        var secret = SECRET_MARK + FreshSecret.text();
        var webhook = Webhook.of(Uuids.v7(now), client, wanted, secret, now);
        entities.persist(webhook);
        entities.flush();
        return new WebhookSecret(webhook.row(), secret);
    }

    private static Refusals objections(SubscribeWebhook wanted) {
        return new Refusals()
                .when(wanted.url().isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("url"))
                .when(
                        wanted.events().isEmpty(),
                        Refusal.of(CommonRefusal.REQUIRED).at("events"))
                .when(
                        !wanted.events().stream()
                                .allMatch(code -> WebhookEvent.ofCode(code)
                                        .filter(WebhookEvent::canBeChosen)
                                        .isPresent()),
                        Refusal.of(WebhookRefusal.UNKNOWN_EVENT).at("events"));
    }

    WebhookSecret replaceSecret(ClientId client, WebhookId id) {
        var webhook = one(client, id);
        var secret = SECRET_MARK + FreshSecret.text();
        webhook.replaceSecret(secret);
        return new WebhookSecret(webhook.row(), secret);
    }

    void remove(ClientId client, WebhookId id) {
        entities.remove(one(client, id));
    }

    /** Sends nothing but a greeting, to see whether the address hears us. */
    UUID ping(ClientId client, WebhookId id) {
        one(client, id);
        var now = clock.instant();
        var happening = new Happening(Uuids.v7(now), WebhookEvent.PING, null, null, now);
        send(id, happening);
        return happening.id();
    }

    /** Puts the event on its way to the address; false when the address had it before. */
    boolean send(WebhookId webhook, Happening happening) {
        var known = entities.createQuery(
                        "select count(d) from WebhookDelivery d where d.webhook = :webhook and d.eventId = :event",
                        Long.class)
                .setParameter("webhook", webhook.value())
                .setParameter("event", happening.id())
                .getSingleResult();
        if (known > 0) {
            return false;
        }
        var delivery = WebhookDelivery.of(Uuids.v7(clock.instant()), webhook, happening);
        entities.persist(delivery);
        post(delivery);
        return true;
    }

    private void post(WebhookDelivery delivery) {
        outbox.put(new OutboxMessage(
                WebhookChannel.NAME,
                WebhookChannel.NAME + ":" + delivery.id() + ":" + delivery.replays(),
                delivery.id().toString(),
                delivery.patient(),
                delivery.id(),
                clock.instant()));
    }

    /** What went to the address, the latest first. */
    Page<DeliveryRow> deliveries(ClientId client, WebhookId id, PageRequest part) {
        one(client, id);
        var found = entities.createQuery("""
                        select d from WebhookDelivery d where d.webhook = :webhook
                        order by d.happenedAt desc, d.id desc""", WebhookDelivery.class)
                .setParameter("webhook", id.value())
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
        var total = entities.createQuery(
                        "select count(d) from WebhookDelivery d where d.webhook = :webhook", Long.class)
                .setParameter("webhook", id.value())
                .getSingleResult();
        return new Page<>(rows(found), total);
    }

    /** The same, behind a mark. */
    Stretch<DeliveryRow, DeliveryMark> deliveries(
            ClientId client, WebhookId id, @Nullable DeliveryMark after, int most) {
        one(client, id);
        var behind = after == null
                ? ""
                : " and (d.happenedAt < :happenedAt or (d.happenedAt = :happenedAt and d.id < :delivery))";
        var query = entities.createQuery(
                        "select d from WebhookDelivery d where d.webhook = :webhook" + behind
                                + " order by d.happenedAt desc, d.id desc",
                        WebhookDelivery.class)
                .setParameter("webhook", id.value());
        if (after != null) {
            query.setParameter("happenedAt", after.happenedAt()).setParameter("delivery", after.delivery());
        }
        return Stretch.of(query.setMaxResults(most + 1).getResultList(), most, WebhookDelivery::mark)
                .shownAs(this::rows);
    }

    private List<DeliveryRow> rows(List<WebhookDelivery> found) {
        var attempts = attempts(found.stream().map(WebhookDelivery::id).toList());
        return found.stream()
                .map(delivery -> delivery.row(attempts.getOrDefault(delivery.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<DeliveryRow.Attempt>> attempts(List<UUID> deliveries) {
        if (deliveries.isEmpty()) {
            return new HashMap<>();
        }
        return entities.createQuery(
                        "select a from WebhookAttempt a where a.delivery in :deliveries order by a.triedAt, a.id",
                        WebhookAttempt.class)
                .setParameter("deliveries", deliveries)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        WebhookAttempt::delivery, Collectors.mapping(WebhookAttempt::row, Collectors.toList())));
    }

    /**
     * Sends one event again.
     *
     * @return how many go out: none when it is on its way
     * @throws DomainException NOT_FOUND when the address never got it
     */
    int replay(ClientId client, WebhookId id, UUID delivery) {
        one(client, id);
        return again(Optional.ofNullable(entities.find(WebhookDelivery.class, delivery))
                .filter(found -> found.webhook().equals(id))
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.NOT_FOUND).at("deliveryId"))));
    }

    /** Sends again what happened from one moment to before another; 1,000 at most, the oldest first. */
    int replay(ClientId client, WebhookId id, Instant from, Instant until) {
        one(client, id);
        if (!from.isBefore(until)) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE).at("until"));
        }
        return entities
                .createQuery("""
                        select d from WebhookDelivery d where d.webhook = :webhook and d.state <> :waiting
                        and d.happenedAt >= :from and d.happenedAt < :until order by d.happenedAt, d.id""", WebhookDelivery.class)
                .setParameter("webhook", id.value())
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(MOST_REPLAYED)
                .getResultList()
                .stream()
                .mapToInt(this::again)
                .sum();
    }

    private int again(WebhookDelivery delivery) {
        if (!delivery.again()) {
            return 0;
        }
        post(delivery);
        return 1;
    }
}
